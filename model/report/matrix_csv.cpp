// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/matrix_csv.h"

#include "report/matrix_rows.h"

namespace bakeoff::report {

QByteArray toCsv(const catalog::Matrix &matrix, char separator)
{
    QString text(QChar::ByteOrderMark);
    const auto write = [&](const QStringList &fields) {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (i > 0)
                text += QLatin1Char(separator);
            text += csvField(fields[i], separator);
        }
        text += QLatin1String("\r\n");
    };
    QStringList names;
    for (const char *name : fieldNames)
        names.append(QLatin1String(name));
    write(names);
    for (const QStringList &fields : rowsOf(matrix))
        write(fields);
    return text.toUtf8();
}

Result<catalog::Matrix> matrixFromCsv(const QByteArray &bytes, const QString &fileName)
{
    auto text = decodeText(bytes);
    if (!text)
        return report::refuse(fileName, {text.error()});
    return matrixFromRows(parseCsv(*text), fileName);
}

} // namespace bakeoff::report
