// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/template.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QLocalSocket>
#include <QProcess>
#include <QStringList>

namespace bakeoff::bench {

/// CPU time of a process and all its threads in seconds, 0 when it is gone; proc(5).
double cpuTime_s(qint64 pid);

/// The bare parts of a deploy done by hand, without libvirt and without our engine: qemu-img create, a QEMU
/// command line like the one libvirt makes, the agent over its socket, and the same stages. What our own run
/// is compared with.
class BareMachine
{
public:
    struct Times {
        double clone_s = 0;
        double boot_s = 0; ///< from QEMU's start until the agent answers
        double stages_s = 0;
        double cpu_s = 0; ///< that QEMU used, all its threads
        double total_s() const { return clone_s + boot_s + stages_s; }
    };

    /// Errors: Failed with what went wrong. Ends its QEMU whatever happens.
    static Result<Times> run(const QString &folder, const QString &images,
                             const catalog::TemplateRecord &base, const QString &iso,
                             const catalog::Service &service, int memory_MiB, int vcpus);

private:
    explicit BareMachine(QString folder) : m_folder(std::move(folder)) {}
    ~BareMachine();
    Result<> boot(const QString &images, const catalog::TemplateRecord &base, const QString &iso,
                  int memory_MiB, int vcpus);
    Result<QJsonValue> ask(const QByteArray &command, const QJsonObject &arguments = {},
                           int timeout_ms = 10000);
    Result<> execute(const QStringList &command, const QByteArray &input = {});

    QString m_folder;
    QProcess m_qemu;
    QLocalSocket m_agent;
};

} // namespace bakeoff::bench
