// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/verdict_document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace bakeoff::widgets {

class PlainNumber;

/// Patches a year of one operating system, as the history has them or set by hand where it ends or is
/// lacking.
class PatchRates : public QWidget
{
    Q_OBJECT

public:
    explicit PatchRates(tables::VerdictDocument &document, QWidget *parent = nullptr);
    void refresh();
    void retranslate();

private:
    void showRate();

    tables::VerdictDocument &m_document;
    QLabel *m_label;
    QComboBox *m_platform;
    PlainNumber *m_rate;
    QPushButton *m_reset;
    bool m_isSetting = false;
};

} // namespace bakeoff::widgets
