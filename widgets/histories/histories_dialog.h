// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/background.h"
#include "tables/histories_model.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace bakeoff::widgets {

class MessageStrip;

/// The histories of patches that a replay takes its days from: the product's own, and one's own, newer ones.
/// Modal to its parent, and gone once closed.
class HistoriesDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a folders: where histories are, see catalog::loadPatchHistory(); one's own are looked for in any
    /// case.
    explicit HistoriesDialog(const QStringList &folders, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A history was imported or removed: what was loaded before is out of date.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void load();
    void fill(const catalog::PatchHistory &history);
    void chooseFile();
    void openImport(const QString &path);
    void askRemoval();
    void remove(const QString &id);
    const tables::HistoriesModel::Row *current() const;
    void showCurrent();
    void retranslate();

    const QStringList m_folders;
    catalog::PatchHistory m_history;
    tables::HistoriesModel *m_model; ///< a child: goes after the view is hidden
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
    tables::Background m_background{QStringLiteral("histories")};
};

} // namespace bakeoff::widgets
