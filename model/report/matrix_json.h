// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/matrix.h"

#include <QByteArray>

namespace bakeoff::report {

/// The whole matrix as JSON: {"format": "bakeoff-matrix", "version": 1, "name": ..., "defaults": {...},
/// "platforms": [...], "services": [...], "cells": [...]}. What inherits has no key; a cell that inherits all
/// is left out.
QByteArray toJson(const catalog::Matrix &matrix);

/// Reads it. Whole or not at all. Errors: Invalid, every problem with its line and column in the detail.
Result<catalog::Matrix> matrixFromJson(const QByteArray &bytes, const QString &fileName);

} // namespace bakeoff::report
