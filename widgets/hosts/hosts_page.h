// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/background.h"
#include "tables/hosts_model.h"
#include "widgets/hosts/hosts_backend.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace bakeoff::widgets {

class HostDetails;
class HostDialog;
class MessageStrip;
class PageHeader;
class PlainTable;

/// The hosts that can be deployed on: a table of them, and of the chosen one what it offers and what is wrong
/// with it.
class HostsPage : public QWidget
{
    Q_OBJECT

public:
    /// The backend must outlive the page.
    explicit HostsPage(HostsBackend &backend, QWidget *parent = nullptr);
    ~HostsPage() override;

    /// Looks at the host in use; at the others when that is asked for.
    void testUsedHost();

Q_SIGNALS:
    /// Another host is to be used, which needs the workspace to be opened again.
    void hostChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void reload(const QString &choose = {});
    void showCurrent();
    void test(const QString &uri);
    void openDialog(bool forNew);
    void save(HostDialog *dialog, const QString &former, const QString &name, const QString &uri);
    void removeCurrent();
    void useCurrent();
    void showError(const Error &error);
    const deploy::NamedHost *current() const;
    void retranslate();

    HostsBackend &m_backend;
    std::stop_source m_stop; ///< of the looks at hosts
    PageHeader *m_header;
    MessageStrip *m_message;
    PlainTable *m_table;
    HostDetails *m_details;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_test;
    QPushButton *m_use;
    tables::HostsModel *m_model;
    tables::Background m_changes;
    tables::Background m_looks; ///< apart: they may take half a minute
};

} // namespace bakeoff::widgets
