// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "tables/background.h"

#include <QDialog>

#include <functional>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QTableView;

namespace bakeoff::widgets {

class MessageStrip;

/// The sets of data of one kind that there are, the product's own and one's own: a table of them, source and
/// note of the chosen one, and buttons that import and remove. Modal to its parent, and gone once closed.
class DataSetsDialog : public QDialog
{
    Q_OBJECT

Q_SIGNALS:
    /// A set was imported or removed: what was loaded before is out of date.
    void changed();

protected:
    /// What asks before it removes, and how.
    struct Removal {
        QString id; ///< of the set; chosen again where the product has one of that id
        QString title;
        QString question;
        QString consequence;
        std::function<Result<>()> work; ///< called in the background
    };

    /// \a one and \a many name the widgets: "history" and "histories" give "historyTable", "importHistory",
    /// "historiesMessage".
    DataSetsDialog(const QString &one, const QString &many, QWidget *parent);
    /// Shows \a model, whose first column takes what the others leave, and loads: what the derived dialog's
    /// constructor ends with.
    void begin(QAbstractItemModel *model);

    /// Reads the sets in the background and calls showLoaded().
    virtual void load() = 0;
    /// Calls showDetails() and allowRemoval() with what is chosen.
    virtual void showCurrent() = 0;
    virtual void openImport() = 0;
    /// Calls askRemoval() with what is chosen.
    virtual void removeCurrent() = 0;
    virtual void retranslate();

    int currentRow() const;
    /// Chooses a row, the former one if the wanted one is -1, and says the first problem.
    void showLoaded(int wantedRow, int formerRow, const QList<catalog::CatalogProblem> &problems);
    void showDetails(const QString &source, const QString &note);
    void allowRemoval(bool allowed, const QString &whyNot);
    void askRemoval(const Removal &removal);
    /// A set was imported or removed: loads anew, and wants it.
    void reload(const QString &id);
    /// Id of what is chosen once it is loaded.
    const QString &wanted() const { return m_wanted; }

    QTableView *table() const { return m_table; }
    QPushButton *importButton() const { return m_import; }
    MessageStrip *message() const { return m_message; }
    tables::Background &background() { return m_background; }

    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void remove(const Removal &removal);

    QTableView *m_table;
    QLabel *m_sourceCaption;
    QLabel *m_source;
    QLabel *m_noteCaption;
    QLabel *m_note;
    MessageStrip *m_message;
    QPushButton *m_import;
    QPushButton *m_remove;
    QPushButton *m_close;
    const QString m_one;
    QString m_wanted;
    tables::Background m_background;
};

} // namespace bakeoff::widgets
