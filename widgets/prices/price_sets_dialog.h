// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/price_sets_model.h"
#include "widgets/common/data_sets_dialog.h"

namespace bakeoff::widgets {

/// The price sets there are: the product's own, and one's own, which can be imported and removed.
class PriceSetsDialog final : public DataSetsDialog
{
    Q_OBJECT

public:
    /// \a folders: where price sets are, see catalog::loadPriceSets(); one's own are looked for in any case.
    explicit PriceSetsDialog(const QStringList &folders, QWidget *parent = nullptr);

private:
    void load() override;
    void showCurrent() override;
    void openImport() override;
    void removeCurrent() override;
    void retranslate() override;

    const QStringList m_folders;
    tables::PriceSetsModel *m_model; ///< a child: goes after the view is hidden
};

} // namespace bakeoff::widgets
