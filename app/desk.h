// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language.h"
#include "app/settings.h"
#include "base/result.h"
#include "storage/workspace.h"

#include <QObject>
#include <QPalette>

#include <memory>

namespace bakeoff::app {

/// What is open: one workspace with its host, deployer and window.
///
/// A process serves one workspace: libvirt's embedded driver takes one root folder and keeps it until the
/// process ends (virConnectOpen refuses a second one). When another workspace is asked for, the window
/// closes, the event loop ends, and main() starts the program anew on successor().
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(Settings &settings, Language &language, QPalette desktopPalette);
    ~Desk() override;

    /// Opens the workspace, or makes one with the sample matrices when the file is missing. Says what went
    /// wrong in a dialog; quits when then no window is left.
    void open(const QString &path);
    /// Ends without asking, as on a signal: what is being deployed is undone first, what runs goes on
    /// running.
    void stop(int code);
    /// The workspace to go on with after the event loop has ended; empty: none.
    QString successor() const { return m_successor; }

private:
    struct Session;
    void request(const QString &path, bool create);
    Result<std::unique_ptr<storage::Workspace>> openOrCreate(const QString &path,
                                                             storage::Workspace::Mode mode) const;
    void showSession(std::unique_ptr<storage::Workspace> workspace);
    void offerReadOnly(const QString &path, const Error &error);
    void showError(const QString &title, const Error &error, bool quitAfter);
    void windowClosed();
    void lookForUnfinished();
    void takeCare();

    Settings &m_settings;
    Language &m_language;
    QPalette m_desktopPalette;
    std::unique_ptr<Session> m_session;
    QString m_next; ///< to be opened once the present one has closed
    QString m_successor;
};

} // namespace bakeoff::app
