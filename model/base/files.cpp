// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace bakeoff {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::base)
};
} // namespace

Result<> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // Qt 6.4's commit() overlooks that its own last flush failed, and puts half a file in place.
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush() &&
        file.commit())
        return {};
    return fail(ErrorCode::NoSpace, Text::tr("The file “%1” could not be written.").arg(path),
                Text::tr("Free some space and try again."), file.errorString());
}

Result<> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.exists())
        return fail(ErrorCode::NotFound, Text::tr("The file “%1” is missing.").arg(from));
    if (source.copy(to))
        return {};
    return fail(ErrorCode::NoSpace, Text::tr("The file “%1” could not be copied to “%2”.").arg(from, to),
                Text::tr("Free some space and try again."), source.errorString());
}

} // namespace bakeoff
