// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/patch_figures.h"
#include "tables/text_table_model.h"
#include "tables/verdict_document.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;

namespace bakeoff::widgets {

class FigureChart;
class HeadingLabel;
class PatchRates;
class PlainTable;

/// The real history of patches replayed against the matrix: what is rebuilt, what stays exposed, whether
/// small and often beats large and seldom, and where the history comes from.
class PatchTab : public QWidget
{
    Q_OBJECT

public:
    explicit PatchTab(tables::VerdictDocument &document, QWidget *parent = nullptr);

Q_SIGNALS:
    /// To see, import or remove histories of patches.
    void historiesRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void compareWindows();
    void showWindows();
    void retranslate();

    tables::VerdictDocument &m_document;
    tables::TextTableModel m_windows;
    tables::TextTableModel m_streams;
    Result<report::Windows> m_windowFigures;
    std::shared_ptr<const planning::Verdict> m_compared; ///< what m_windowFigures are of
    bool m_isComparing = false;
    QLabel *m_fromLabel;
    QDateEdit *m_from;
    QLabel *m_toLabel;
    QDateEdit *m_to;
    FigureChart *m_rebuilds;
    FigureChart *m_hours;
    FigureChart *m_exposure;
    FigureChart *m_kept;
    HeadingLabel *m_sentence;
    FigureChart *m_repair;
    FigureChart *m_exposed;
    PlainTable *m_windowTable;
    HeadingLabel *m_streamsTitle;
    PlainTable *m_streamTable;
    PatchRates *m_rates;
    QLabel *m_sources;
    QPushButton *m_histories;
};

} // namespace bakeoff::widgets
