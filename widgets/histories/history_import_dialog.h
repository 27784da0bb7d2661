// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/history_import.h"
#include "tables/background.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bakeoff::widgets {

class MessageStrip;

/// What a table of patches holds, and how it takes the place of a history's: which system, which days it
/// covers, where it comes from. Modal to its parent, and gone once closed.
class HistoryImportDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryImportDialog(catalog::PatchHistory known, QString id, QString name, QString path,
                        QWidget *parent = nullptr);

Q_SIGNALS:
    /// It is written.
    void imported(const report::HistorySummary &taken);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read(const QString &os);
    void take(const report::HistoryTable &table);
    void start();
    void showError(const Error &error);
    void retranslate();

    const catalog::PatchHistory m_known;
    const QString m_id;
    const QString m_name;
    const QString m_path;
    report::HistoryTable m_read;
    bool m_isRead = false;
    QLabel *m_title;
    QLabel *m_content;
    QFormLayout *m_form;
    QComboBox *m_system;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QLineEdit *m_source;
    MessageStrip *m_message;
    QPushButton *m_import;
    QPushButton *m_cancel;
    tables::Background m_background{QStringLiteral("history-import")};
};

} // namespace bakeoff::widgets
