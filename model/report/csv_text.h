// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace bakeoff::report {

/// What is wrong with a file, and where.
struct ImportProblem {
    int line = 0;   ///< from 1; 0: the file as a whole
    int column = 0; ///< from 1: the field of a table, the character of a text; 0: the line as a whole
    QString reason;
    bool operator==(const ImportProblem &) const = default;
};
/// "line 3, column 5: ..." for a person.
QString describe(const ImportProblem &problem);
/// Message "“NAME” was not imported: 3 problems were found.", with a line for each as the detail.
tl::unexpected<Error> refuse(const QString &fileName, const QList<ImportProblem> &problems);

/// One row of a file of separated values (RFC 4180).
struct CsvRow {
    struct Place {
        int line = 0;
        int column = 0;
    };
    int line = 0; ///< of the file, from 1, where it begins
    QStringList fields;
    QList<Place> places = {}; ///< of each field, where that is not its number in the line
};
struct CsvTable {
    char separator = ',';
    QList<CsvRow> rows;
    QList<ImportProblem> problems;
};

/// The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, else CP949, as Korean Excel
/// writes it. A problem when it is none of these.
tl::expected<QString, ImportProblem> decodeText(const QByteArray &bytes);

/// Reads rows separated by \a separator, else by ',', ';' or tab, whichever the first line has most of; lines
/// that are empty are left out. Quotes must be as RFC 4180 wants them.
CsvTable parseCsv(const QString &text, std::optional<char> separator = {});

/// A field as it is written: quoted where it must be.
QString csvField(const QString &text, char separator = ',');

/// A spreadsheet would run what begins with =, +, -, @, and takes a leading ' for its own mark: one ' is put
/// before these, and exactly one is taken off.
QString guardFormula(const QString &text);
QString unguardFormula(const QString &text);

} // namespace bakeoff::report
