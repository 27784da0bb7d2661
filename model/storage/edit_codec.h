// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix_edit.h"

#include <QByteArray>
#include <QJsonObject>

namespace bakeoff::storage {

/// A change to a matrix as the workspace keeps it: CBOR (RFC 8949). What is the same is written once: a fill
/// of a million cells takes some hundred bytes.
QByteArray encode(const catalog::MatrixEdit &edit);
/// Errors: Corrupt. Whether the edit fits the matrix is asked of catalog::checkFit().
Result<catalog::MatrixEdit> decodeEdit(const QByteArray &bytes);

/// The codes of a row as a column of a table: little-endian 32-bit numbers, compressed (zlib, as
/// qCompress()).
QByteArray encode(const catalog::CodeRow &row);
/// Errors: Corrupt, also for more than catalog::mostLines codes.
Result<catalog::CodeRow> decodeRow(const QByteArray &bytes);

/// What is inherited from a line or matrix, by attribute ids: {"strategy": "os-only", "running-instances":
/// 3}.
QJsonObject toJson(const catalog::AttributeCodes &codes);
/// Leaves out what it does not know.
catalog::AttributeCodes codesFromJson(const QJsonObject &json);

} // namespace bakeoff::storage
