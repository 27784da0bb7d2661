// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/os_template.h"

#include "base/process.h"
#include "image/fetch_failure.h"
#include "image/manifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

namespace bakeoff::image {

using catalog::TemplateRecord;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};

// What a build takes at its height: the tar, the folder and the raw disk side by side.
constexpr Bytes neededSpace = Bytes::gibi(4);

/// A command as the user that owns the files of a guest: root itself, or root of a user namespace.
Command asGuestRoot(const QStringList &command)
{
    if (geteuid() == 0)
        return {command.first(), command.mid(1), {}, {}, {}};
    return {
        QStringLiteral("unshare"),
        QStringList{QStringLiteral("--map-root-user"), QStringLiteral("--map-auto"), QStringLiteral("--")} +
            command,
        {},
        {},
        {}};
}

/// The folder of one build. Some files in it belong to other users of the namespace, so it is emptied from
/// inside one.
class BuildFolder
{
public:
    explicit BuildFolder(const QString &path) : m_path(path) {}
    ~BuildFolder()
    {
        (void)runCommand(asGuestRoot(
            {QStringLiteral("rm"), QStringLiteral("-rf"), QStringLiteral("--one-file-system"), m_path}));
    }
    BuildFolder(const BuildFolder &) = delete;
    BuildFolder &operator=(const BuildFolder &) = delete;
    Result<> make() const
    {
        if (QDir().mkpath(m_path))
            return {};
        return fail(ErrorCode::PermissionDenied, Text::tr("The folder “%1” cannot be made.").arg(m_path),
                    Text::tr("Check its rights and the free space."));
    }
    QString file(const char *name) const { return m_path + QLatin1Char('/') + QLatin1String(name); }

private:
    QString m_path;
};

QString publicFolderStem(const QString &templateId)
{
    return QStringLiteral("/var/tmp/bakeoff-build-%1-").arg(templateId);
}

QString buildFolderPath(const QString &templateId, const QString &imagesDirectory)
{
    return QStringLiteral("%1/build-%2").arg(imagesDirectory, templateId);
}

TemplateRecord filesOf(const QString &platformId, const QString &templateId)
{
    TemplateRecord record;
    const QString stem = QStringLiteral("os-%1-%2").arg(platformId, templateId);
    record.diskFile = stem + QStringLiteral(".qcow2");
    record.kernelFile = stem + QStringLiteral(".vmlinuz");
    record.initrdFile = stem + QStringLiteral(".initrd");
    return record;
}

/// A folder in a public place: mmdebstrap works as another user of the namespace, who may not look into our
/// home. What is left in its part for temporary files belongs to users of that namespace.
struct PublicFolder {
    /// Named by the template, so that one whose program was killed is found again.
    explicit PublicFolder(const QString &templateId)
    {
        QByteArray name = publicFolderStem(templateId).toUtf8() + "XXXXXX";
        if (!mkdtemp(name.data()))
            return;
        path = QFile::decodeName(name);
        chmod(name.constData(), 0755);
        const QByteArray inner = QFile::encodeName(temporary());
        mkdir(inner.constData(), 0777);
        chmod(inner.constData(), 01777); // as /var/tmp itself
    }
    ~PublicFolder()
    {
        if (path.isEmpty())
            return;
        (void)runCommand(asGuestRoot(
            {QStringLiteral("rm"), QStringLiteral("-rf"), QStringLiteral("--one-file-system"), temporary()}));
        QDir(path).removeRecursively();
    }
    PublicFolder(const PublicFolder &) = delete;
    PublicFolder &operator=(const PublicFolder &) = delete;
    QString temporary() const { return path + QStringLiteral("/tmp"); }

    QString path;
};

CommandOptions commandOptions(const BuildContext &context)
{
    CommandOptions options{context.stop, context.deadline, {}, {}};
    options.onLine = context.log;
    return options;
}

/// mmdebstrap says which stage it is in; how much of the whole each stage ends was measured on a build of
/// Debian 12.
double bootstrapFraction(const QString &line)
{
    static const std::pair<const char *, double> marks[] = {{"running apt-get update", 0.02},
                                                            {"downloading packages with apt", 0.07},
                                                            {"extracting archives", 0.12},
                                                            {"installing essential packages", 0.17},
                                                            {"installing remaining packages", 0.38},
                                                            {"running --customize-hook", 0.88},
                                                            {"cleaning package lists", 0.94},
                                                            {"creating tarball", 0.95},
                                                            {"success in", 0.99}};
    for (const auto &[text, fraction] : marks) {
        if (line.contains(QLatin1String(text)))
            return fraction;
    }
    return -1;
}

Result<> bootstrap(const OsTemplateRequest &request, const BuildFolder &folder, const BuildContext &context)
{
    const PublicFolder folderForAll(request.templateId);
    if (folderForAll.path.isEmpty()) {
        return fail(
            ErrorCode::PermissionDenied,
            Text::tr("The folder “%1” cannot be made.").arg(QStringLiteral("/var/tmp/bakeoff-build-…")),
            Text::tr("Check its rights and the free space."));
    }
    const catalog::OsBuild &build = *request.platform.build;
    const QString around = folderForAll.path + QStringLiteral("/bootstrap.sh");
    const QString hook = folderForAll.path + QStringLiteral("/customize.sh");
    for (const auto &[recipe, copy] :
         {std::pair(bootstrapRecipe, around), std::pair(build.customize, hook)}) {
        if (!QFile::copy(QDir(request.recipesFolder).filePath(recipe), copy)) {
            return fail(ErrorCode::NotFound, Text::tr("The recipe “%1” of the platform “%2” cannot be read.")
                                                 .arg(recipe, request.platform.id));
        }
        QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther |
                                   QFile::ReadGroup);
    }

    const QStringList packages = build.packages + request.modulePackages + QStringList{build.kernelPackage};
    QStringList arguments{
        geteuid() == 0 ? QStringLiteral("--mode=root") : QStringLiteral("--mode=unshare"),
        QStringLiteral("--variant=apt"),
        QStringLiteral("--format=tar"),
        QStringLiteral(
            "--skip=output/dev"), // device nodes cannot be made in a user namespace; the kernel fills /dev
        QStringLiteral("--include=") + packages.join(QLatin1Char(',')),
        QStringLiteral("--aptopt=APT::Install-Recommends \"false\""),
        QStringLiteral("--aptopt=Acquire::Languages \"none\""),
        QStringLiteral("--dpkgopt=force-unsafe-io"),
        QStringLiteral("--essential-hook=sh %1 packages \"$1\"").arg(around),
        QStringLiteral("--customize-hook=sh %1 \"$1\"").arg(hook),
        QStringLiteral("--customize-hook=sh %1 customized \"$1\"").arg(around)};
    for (const QString &setting : request.mirror.aptSettings()) // they stay in the template, for its clones
        arguments << QStringLiteral("--aptopt=") + setting;
    if (!request.trustedKeys.isEmpty())
        arguments << QStringLiteral("--keyring=") + request.trustedKeys;
    if (!request.mirror.proxy.isEmpty())
        arguments << QStringLiteral("--aptopt=Acquire::http::Proxy \"%1\"").arg(request.mirror.proxy);
    arguments << build.suite << folder.file("root.tar") << request.mirror.sourceLines(build);

    CommandOptions options = commandOptions(context);
    options.grace = std::chrono::seconds(60); // it removes a whole root folder when it is stopped
    options.onLine = [&context](const QString &line) {
        if (context.log)
            context.log(line);
        const double fraction = bootstrapFraction(line);
        if (fraction >= 0 && context.progress)
            context.progress(fraction * 0.85, line.startsWith(QLatin1String("I: ")) ? line.mid(3) : line);
    };
    Command command{QStringLiteral("mmdebstrap"),
                    arguments,
                    {},
                    {{QStringLiteral("TMPDIR"), folderForAll.temporary()}},
                    {}};
    auto done = checkedCommand(Text::tr("Installing %1 into a folder").arg(request.platform.name.text()),
                               command, options);
    if (!done)
        return tl::unexpected(explainFetchFailure(done.error()));
    return {};
}

/// The root folder, the raw disk, kernel and initrd out of the tar. One shell, so that it is one namespace.
Result<QString> makeDisk(const OsTemplateRequest &request, const BuildFolder &folder,
                         const BuildContext &context)
{
    static const QString script =
        QStringLiteral("set -e; cd \"$1\"; mkdir -p root/dev; tar -C root --numeric-owner -xf root.tar; rm "
                       "root.tar; chmod 0755 root root/dev; "
                       "cp \"$(ls root/boot/vmlinuz-* | sort -V | tail -n 1)\" vmlinuz; cp \"$(ls "
                       "root/boot/initrd.img-* | sort -V | tail -n 1)\" initrd; "
                       "chmod 0644 vmlinuz initrd; "
                       "dpkg-query --admindir=\"$1/root/var/lib/dpkg\" -W -f=\"$3\" >packages; "
                       "truncate -s \"$2\" disk.raw; mke2fs -q -F -t ext4 -L root -E "
                       "lazy_itable_init=1,lazy_journal_init=1 -d root disk.raw; "
                       "rm -rf root");
    auto done = checkedCommand(
        Text::tr("Making the file system"),
        asGuestRoot({QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("disk"),
                     folder.file("."), QString::number(request.platform.build->diskSize.value),
                     QLatin1String(dpkgFormat)}),
        commandOptions(context));
    if (!done)
        return tl::unexpected(done.error());
    QFile packages(folder.file("packages"));
    if (!packages.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Text::tr("The package list of the new template cannot be read."), {},
                    packages.errorString());
    return QString::fromUtf8(packages.readAll());
}

Result<> moveInto(const QString &from, const QString &to)
{
    QFile file(from);
    if (file.rename(to))
        return {};
    return fail(ErrorCode::NoSpace, Text::tr("The file “%1” could not be written.").arg(to),
                Text::tr("Free some space and try again."), file.errorString());
}

Result<catalog::TemplateRecord> build(const OsTemplateRequest &request, const BuildFolder &folder,
                                      const BuildContext &context)
{
    const auto began = Clock::now();
    if (auto made = folder.make(); !made)
        return tl::unexpected(made.error());
    if (auto done = bootstrap(request, folder, context); !done)
        return tl::unexpected(done.error());
    if (context.progress)
        context.progress(0.86, Text::tr("Making the file system"));
    auto listing = makeDisk(request, folder, context);
    if (!listing)
        return tl::unexpected(listing.error());
    auto packages = parsePackages(*listing);
    if (!packages)
        return tl::unexpected(packages.error());
    if (context.progress)
        context.progress(0.93, Text::tr("Writing the image"));
    auto converted = checkedCommand(
        Text::tr("Writing the image"),
        {QStringLiteral("qemu-img"),
         {QStringLiteral("convert"), QStringLiteral("-f"), QStringLiteral("raw"), QStringLiteral("-O"),
          QStringLiteral("qcow2"), folder.file("disk.raw"), folder.file("disk.qcow2")},
         {},
         {},
         {}},
        commandOptions(context));
    if (!converted)
        return tl::unexpected(converted.error());

    TemplateRecord record = filesOf(request.platform.id, request.templateId);
    record.id = request.templateId;
    record.kind = catalog::TemplateKind::Os;
    record.platformId = request.platform.id;
    record.depth = catalog::BakeDepth::OsOnly;
    record.virtualSize = request.platform.build->diskSize;
    record.packages = *packages;
    const auto path = [&request](const QString &name) {
        return request.imagesDirectory + QLatin1Char('/') + name;
    };
    const std::pair<QString, QString> moves[] = {{folder.file("vmlinuz"), record.kernelFile},
                                                 {folder.file("initrd"), record.initrdFile},
                                                 {folder.file("disk.qcow2"), record.diskFile}};
    for (const auto &[from, name] : moves) {
        if (auto moved = moveInto(from, path(name)); !moved) {
            (void)removeTemplateFiles(record, request.imagesDirectory);
            return tl::unexpected(moved.error());
        }
    }
    auto kernelDigest = fileSha256(path(record.kernelFile));
    auto initrdDigest = fileSha256(path(record.initrdFile));
    if (!kernelDigest || !initrdDigest) {
        (void)removeTemplateFiles(record, request.imagesDirectory);
        return tl::unexpected(!kernelDigest ? kernelDigest.error() : initrdDigest.error());
    }
    record.kernelSha256 = *kernelDigest;
    record.initrdSha256 = *initrdDigest;
    record.build_s = Seconds(Clock::now() - began).count();
    record.builtAt = QDateTime::currentDateTimeUtc();
    return record;
}

} // namespace

Result<catalog::TemplateRecord> buildOsTemplate(const OsTemplateRequest &request, const BuildContext &context)
{
    if (!request.platform.build)
        return fail(ErrorCode::Unsupported,
                    Text::tr("No template can be built of “%1”: it is for planning only.")
                        .arg(request.platform.name.text()));
    if (!QDir().mkpath(request.imagesDirectory))
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The folder “%1” cannot be made.").arg(request.imagesDirectory),
                    Text::tr("Check its rights and the free space."));
    const QStorageInfo storage(request.imagesDirectory);
    if (storage.bytesAvailable() < neededSpace.value) {
        return fail(ErrorCode::NoSpace,
                    Text::tr("Building a template needs %1 in “%2”, but only %3 are free.")
                        .arg(formatBytes(neededSpace), request.imagesDirectory,
                             formatBytes(Bytes{storage.bytesAvailable()})),
                    Text::tr("Free some space and try again."));
    }
    const BuildFolder folder(buildFolderPath(request.templateId, request.imagesDirectory));
    return build(request, folder, context);
}

QStringList remainsOfBuild(const QString &templateId, const QString &imagesDirectory)
{
    QStringList remains;
    const TemplateRecord pattern = filesOf(QStringLiteral("*"), templateId);
    const QDir images(imagesDirectory);
    for (const QString &name : images.entryList({pattern.diskFile, pattern.kernelFile, pattern.initrdFile},
                                                QDir::Files, QDir::Name))
        remains << images.filePath(name);
    if (const QString folder = buildFolderPath(templateId, imagesDirectory); QFileInfo(folder).isDir())
        remains << folder;
    const QFileInfo stem(publicFolderStem(templateId));
    const QDir folder(stem.path(), stem.fileName() + QLatin1Char('*'), QDir::NoSort, QDir::Dirs);
    const QFileInfoList found = folder.entryInfoList();
    for (const QFileInfo &each : found) {
        if (each.ownerId() == geteuid() && !each.isSymLink()) // anybody may make one of any name there
            remains << each.filePath();
    }
    return remains;
}

Result<> removeBuildFolder(const QString &folder)
{
    auto removed = checkedCommand(Text::tr("Removing the folder of an unfinished build"),
                                  asGuestRoot({QStringLiteral("rm"), QStringLiteral("-rf"),
                                               QStringLiteral("--one-file-system"), folder}),
                                  {});
    if (!removed)
        return tl::unexpected(removed.error());
    // The outer folder of a public one belongs to us, not to a user of the namespace.
    if (!QFileInfo::exists(folder) || QDir(folder).removeRecursively())
        return {};
    return fail(ErrorCode::PermissionDenied, Text::tr("The folder “%1” could not be removed.").arg(folder));
}

Result<> removeTemplateFiles(const catalog::TemplateRecord &record, const QString &imagesDirectory)
{
    for (const QString &name : {record.diskFile, record.kernelFile, record.initrdFile}) {
        if (name.isEmpty())
            continue;
        QFile file(imagesDirectory + QLatin1Char('/') + name);
        if (file.exists() && !file.remove())
            return fail(ErrorCode::PermissionDenied,
                        Text::tr("The file “%1” could not be removed.").arg(file.fileName()), {},
                        file.errorString());
    }
    return {};
}

} // namespace bakeoff::image
