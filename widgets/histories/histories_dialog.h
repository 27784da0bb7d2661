// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/histories_model.h"
#include "widgets/common/data_sets_dialog.h"

namespace bakeoff::widgets {

/// The histories of patches that a replay takes its days from: the product's own, and one's own, newer ones.
class HistoriesDialog final : public DataSetsDialog
{
    Q_OBJECT

public:
    /// \a folders: where histories are, see catalog::loadPatchHistory(); one's own are looked for in any
    /// case.
    explicit HistoriesDialog(const QStringList &folders, QWidget *parent = nullptr);

private:
    void load() override;
    void showCurrent() override;
    /// Asks for the file first.
    void openImport() override;
    void openImportOf(const QString &path);
    void removeCurrent() override;
    void retranslate() override;

    const QStringList m_folders;
    catalog::PatchHistory m_history;
    tables::HistoriesModel *m_model; ///< a child: goes after the view is hidden
};

} // namespace bakeoff::widgets
