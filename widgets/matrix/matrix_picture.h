// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFont>
#include <QPalette>

class QAbstractItemDelegate;
class QAbstractItemModel;

namespace bakeoff::widgets {

/// What a picture of a matrix is made with.
struct MatrixPicture {
    QAbstractItemModel *model = nullptr;
    QAbstractItemDelegate *delegate = nullptr; ///< draws the cells
    QFont font;
    QPalette palette;
    QString title;
    QString footer;
    int markRole = 0; ///< headers that say true under it get a warning mark
};

/// Writes the whole matrix, whatever a view shows of it: PNG, SVG or PDF, by the ending of the name. Errors:
/// Unsupported (another ending), Invalid (more cells than a picture can hold), Failed; what was there before
/// is there still then.
Result<> writeMatrixPicture(const QString &path, const MatrixPicture &picture);

} // namespace bakeoff::widgets
