// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/matrix_file.h"

#include "report/matrix_csv.h"
#include "report/matrix_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

/// A table whose first name begins with a brace is no matrix either way.
bool looksLikeJson(const QByteArray &bytes)
{
    QByteArrayView rest(bytes);
    if (rest.startsWith("\xef\xbb\xbf"))
        rest = rest.sliced(3);
    rest = rest.trimmed();
    return rest.startsWith('{') || rest.startsWith('[');
}

} // namespace

Result<catalog::Matrix> readMatrixFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, Text::tr("“%1” could not be read.").arg(path),
                    Text::tr("Check the name and who may read it."), file.errorString());
    }
    const QByteArray bytes = file.readAll();
    const QFileInfo info(path);
    auto matrix =
        looksLikeJson(bytes) ? matrixFromJson(bytes, info.fileName()) : matrixFromCsv(bytes, info.fileName());
    if (matrix && matrix->name.isEmpty())
        matrix->name = info.completeBaseName();
    return matrix;
}

Result<> writeMatrixFile(const QString &path, const catalog::Matrix &matrix)
{
    QSaveFile file(path); // what is there stays until all is written
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = isJson ? toJson(matrix) : toCsv(matrix);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        !file.commit()) {
        return fail(ErrorCode::Failed, Text::tr("“%1” could not be written.").arg(path),
                    Text::tr("Choose another folder, or free some space."), file.errorString());
    }
    return {};
}

} // namespace bakeoff::report
