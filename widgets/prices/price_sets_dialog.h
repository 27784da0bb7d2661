// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/background.h"
#include "tables/price_sets_model.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace bakeoff::widgets {

class MessageStrip;

/// The price sets there are: the product's own, and one's own, which can be imported and removed. Modal to
/// its parent, and gone once closed.
class PriceSetsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a folders: where price sets are, see catalog::loadPriceSets(); one's own are looked for in any case.
    explicit PriceSetsDialog(const QStringList &folders, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A set was imported or removed: what was loaded before is out of date.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void load();
    void fill(const catalog::PriceSets &sets);
    void openImport();
    void askRemoval();
    void remove(const catalog::PriceSet &set);
    const catalog::PriceSet *current() const;
    void showCurrent();
    void retranslate();

    const QStringList m_folders;
    tables::PriceSetsModel *m_model; ///< a child: goes after the view is hidden
    QTableView *m_table;
    QLabel *m_sourceCaption;
    QLabel *m_source;
    QLabel *m_noteCaption;
    QLabel *m_note;
    MessageStrip *m_message;
    QPushButton *m_import;
    QPushButton *m_remove;
    QPushButton *m_close;
    QString m_wanted; ///< id of what is chosen once it is loaded
    tables::Background m_background{QStringLiteral("price-sets")};
};

} // namespace bakeoff::widgets
