// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/event_loop.h"

#include <QCoreApplication>

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

#include <pthread.h>

#include <atomic>
#include <thread>

namespace bakeoff::host {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

class EventLoop
{
public:
    EventLoop()
    {
        // Errors are values that we read; libvirt would print each to stderr as well.
        virSetErrorFunc(nullptr, [](void *, virErrorPtr) {});
        // So would the embedded driver its log, in the middle of our own output. Who looks for something sets
        // the variable.
        if (qEnvironmentVariableIsEmpty("LIBVIRT_LOG_OUTPUTS"))
            qputenv("LIBVIRT_LOG_OUTPUTS", "1:file:/dev/null");
        if (virInitialize() != 0 || virEventRegisterDefaultImpl() != 0)
            return;
        // A timer wakes the loop twice a second, so that it sees the request to end.
        m_timer = virEventAddTimeout(
            500, [](int, void *) {}, nullptr, nullptr);
        m_running = true;
        m_thread = std::thread([this] {
            pthread_setname_np(pthread_self(), "libvirt-events");
            while (m_running)
                virEventRunDefaultImpl();
        });
    }
    ~EventLoop()
    {
        if (!m_running)
            return;
        m_running = false;
        m_thread.join();
        virEventRemoveTimeout(m_timer);
    }
    bool isRunning() const { return m_running; }

private:
    std::atomic<bool> m_running = false;
    int m_timer = -1;
    std::thread m_thread;
};

} // namespace

Result<> ensureEventLoop()
{
    static EventLoop loop;
    if (loop.isRunning())
        return {};
    return fail(ErrorCode::Failed, Text::tr("libvirt could not be started."),
                Text::tr("Reinstall the package libvirt0 (app/run does so) and try again."));
}

} // namespace bakeoff::host
