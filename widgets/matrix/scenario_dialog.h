// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_document.h"
#include "tables/scenario_model.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTableView;

namespace bakeoff::widgets {

/// Two matrices side by side; what differs is marked, and counted.
class ScenarioDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with \a matrixId at the left and another at the right.
    ScenarioDialog(const tables::MatrixDocument &document, const QString &matrixId,
                   QWidget *parent = nullptr);

private:
    struct Side {
        QComboBox *choice = nullptr;
        QTableView *table = nullptr;
        QLabel *images = nullptr;
        tables::ScenarioModel *model = nullptr;
    };
    Side makeSide(const char *name);
    void refresh();

    const tables::MatrixDocument &m_document;
    Side m_left;
    Side m_right;
    QLabel *m_sentence;
};

} // namespace bakeoff::widgets
