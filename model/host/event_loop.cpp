// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/event_loop.h"

#include "host/poll_loop.h"

#include <QCoreApplication>

#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>

#include <poll.h>

namespace bakeoff::host {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

/// What is for one in libvirt's words and in those of poll(2).
constexpr std::pair<int, short> eventNames[] = {{VIR_EVENT_HANDLE_READABLE, POLLIN},
                                                {VIR_EVENT_HANDLE_WRITABLE, POLLOUT},
                                                {VIR_EVENT_HANDLE_ERROR, POLLERR},
                                                {VIR_EVENT_HANDLE_HANGUP, POLLHUP}};

short toPoll(int events)
{
    int wanted = 0;
    for (const auto &[theirs, ours] : eventNames)
        wanted |= events & theirs ? ours : 0;
    return short(wanted);
}

int fromPoll(short events)
{
    int happened = events & POLLNVAL ? VIR_EVENT_HANDLE_ERROR : 0;
    for (const auto &[theirs, ours] : eventNames)
        happened |= events & ours ? theirs : 0;
    return happened;
}

/// Made once and never taken apart: libvirt may take its handlers off until the very end of the process.
PollLoop &loop()
{
    static auto *made = new PollLoop;
    return *made;
}

std::function<void()> release(void *opaque, virFreeCallback freeOpaque)
{
    return freeOpaque ? std::function<void()>([opaque, freeOpaque] { freeOpaque(opaque); }) : nullptr;
}

int addHandle(int descriptor, int events, virEventHandleCallback handler, void *opaque,
              virFreeCallback freeOpaque)
{
    return loop().addDescriptor(
        descriptor, toPoll(events),
        [handler, opaque, descriptor](int id, short happened) {
            handler(id, descriptor, fromPoll(happened), opaque);
        },
        release(opaque, freeOpaque));
}

int addTimeout(int interval_ms, virEventTimeoutCallback handler, void *opaque, virFreeCallback freeOpaque)
{
    return loop().addTimer(
        std::chrono::milliseconds(interval_ms), [handler, opaque](int id, short) { handler(id, opaque); },
        release(opaque, freeOpaque));
}

bool start()
{
    // Errors are values that we read; libvirt would print each to stderr as well.
    virSetErrorFunc(nullptr, [](void *, virErrorPtr) {});
    // So would the embedded driver its log, in the middle of our own output. Who looks for something sets
    // the variable.
    if (qEnvironmentVariableIsEmpty("LIBVIRT_LOG_OUTPUTS"))
        qputenv("LIBVIRT_LOG_OUTPUTS", "1:file:/dev/null");
    virEventRegisterImpl(
        addHandle, [](int id, int events) { loop().setEvents(id, toPoll(events)); },
        [](int id) { return loop().remove(id) ? 0 : -1; }, addTimeout,
        [](int id, int interval_ms) { loop().setInterval(id, std::chrono::milliseconds(interval_ms)); },
        [](int id) { return loop().remove(id) ? 0 : -1; });
    return virInitialize() == 0;
}

} // namespace

Result<> ensureEventLoop()
{
    static const bool isRunning = start();
    // Handlers must not run while what they use is being taken apart at the end of the process.
    static const struct Stopper {
        ~Stopper() { loop().stop(); }
    } stopper;
    if (isRunning)
        return {};
    return fail(ErrorCode::Failed, Text::tr("libvirt could not be started."),
                Text::tr("Reinstall the package libvirt0 (app/run does so) and try again."));
}

} // namespace bakeoff::host
