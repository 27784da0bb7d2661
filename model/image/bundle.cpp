// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/bundle.h"

#include "base/files.h"
#include "catalog/plan.h"
#include "host/domain_spec.h"
#include "image/manifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

namespace bakeoff::image {

using catalog::TemplateRecord;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};

constexpr char libvirtImages[] = "/var/lib/libvirt/images/";

QString bundleDomainXml(const TemplateRecord &record, const QString &name)
{
    const QString folder = QLatin1String(libvirtImages) + name + QLatin1Char('/');
    host::DomainSpec spec;
    spec.isForeign = true;
    spec.libvirtChoosesPlaces = true;
    spec.name = name;
    spec.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    spec.memory_MiB = 1024;
    spec.diskFile = folder + QStringLiteral("disk.qcow2");
    if (!record.kernelFile.isEmpty()) {
        spec.kernelFile = folder + QStringLiteral("vmlinuz");
        spec.initrdFile = folder + QStringLiteral("initrd");
        spec.kernelArguments = QLatin1String(kernelArguments);
    }
    spec.userNicMac = QStringLiteral("52:54:00:ba:0e:0f");
    return host::domainXml(spec);
}

/// English in every language: it travels to people whose language is not known here.
QString readme(const TemplateRecord &record, const QString &name)
{
    return QStringLiteral("A virtual machine template exported by Bakeoff: %1, generation %2, built %3.\n\n"
                          "Check the files:\n    sha256sum -c SHA256SUMS\n\n"
                          "domain.xml expects this folder at %4%5. Copy it there, or change the paths in\n"
                          "domain.xml, then:\n    virsh define domain.xml\n    virsh start %5\n\n"
                          "It uses software emulation so that it starts everywhere; where KVM works, change\n"
                          "<domain type='qemu'> to <domain type='kvm'>.\n")
        .arg(catalog::templateKey(record.platformId, record.serviceId, record.depth))
        .arg(record.generation)
        .arg(record.builtAt.toString(Qt::ISODate), QLatin1String(libvirtImages), name);
}

Result<> writeBundle(const TemplateRecord &record, const QString &imagesDirectory, const QString &folder,
                     host::VolumeStore &volumes, const std::stop_token &stop, const Deadline &deadline,
                     const std::function<void(double, const QString &)> &progress)
{
    const auto path = [&folder](const QString &name) { return folder + QLatin1Char('/') + name; };
    const auto image = [&imagesDirectory](const QString &name) {
        return imagesDirectory + QLatin1Char('/') + name;
    };
    QStringList files{QStringLiteral("disk.qcow2")};
    auto copied =
        volumes.flatten(image(record.diskFile), path(files.first()), stop, deadline,
                        [&](double fraction) { progress(fraction * 0.8, Text::tr("Copying the disk")); });
    if (copied && !record.kernelFile.isEmpty()) {
        files << QStringLiteral("vmlinuz") << QStringLiteral("initrd");
        copied = copyFile(image(record.kernelFile), path(QStringLiteral("vmlinuz")));
        if (copied)
            copied = copyFile(image(record.initrdFile), path(QStringLiteral("initrd")));
    }
    if (!copied)
        return copied;
    const QString name = QDir(folder).dirName();
    QString manifest;
    for (const catalog::PackageVersion &package : record.packages)
        manifest += package.name + QLatin1Char(' ') + package.version + QLatin1Char('\n');
    const std::pair<QString, QString> texts[] = {
        {QStringLiteral("domain.xml"), bundleDomainXml(record, name)},
        {QStringLiteral("manifest.txt"), manifest},
        {QStringLiteral("README.txt"), readme(record, name)}};
    for (const auto &[file, text] : texts) {
        if (auto written = writeFile(path(file), text.toUtf8()); !written)
            return written;
        files << file;
    }
    progress(0.85, Text::tr("Computing checksums"));
    QString sums;
    for (const QString &file : std::as_const(files)) {
        if (stop.stop_requested())
            return cancelled();
        auto digest = fileSha256(path(file));
        if (!digest)
            return tl::unexpected(digest.error());
        sums += *digest + QStringLiteral("  ") + file + QLatin1Char('\n');
    }
    return writeFile(path(QStringLiteral("SHA256SUMS")), sums.toUtf8());
}

} // namespace

Result<> exportBundle(const TemplateRecord &record, const QString &imagesDirectory, const QString &folder,
                      host::VolumeStore &volumes, const std::stop_token &stop, const Deadline &deadline,
                      const std::function<void(double, const QString &)> &progress)
{
    // QDir::mkdir() says no when it is there already, in one step: nothing of somebody else's is removed
    // later.
    if (!QDir().mkdir(folder)) {
        return fail(
            QFile::exists(folder) ? ErrorCode::AlreadyExists : ErrorCode::PermissionDenied,
            Text::tr("The folder “%1” cannot be made.").arg(folder),
            Text::tr("Choose the name of a folder that is not there yet, in a place you may write to."));
    }
    auto written = writeBundle(record, imagesDirectory, folder, volumes, stop, deadline, progress);
    if (!written)
        QDir(folder).removeRecursively();
    return written;
}

} // namespace bakeoff::image
