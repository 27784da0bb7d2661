// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/signals.h"

#include <csignal>
#include <thread>
#include <utility>

namespace bakeoff {

void watchSignals(std::function<void(int signal)> handler)
{
    sigset_t handled;
    sigemptyset(&handled);
    sigaddset(&handled, SIGINT);
    sigaddset(&handled, SIGTERM);
    struct sigaction hangUp {
    };
    if (sigaction(SIGHUP, nullptr, &hangUp) == 0 && hangUp.sa_handler != SIG_IGN)
        sigaddset(&handled, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &handled, nullptr);
    std::thread([handled, handler = std::move(handler)] {
        int signal = 0;
        while (sigwait(&handled, &signal) == 0)
            handler(signal);
    }).detach();
}

} // namespace bakeoff
