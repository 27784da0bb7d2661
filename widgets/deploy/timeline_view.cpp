// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/timeline_view.h"

#include "widgets/common/phase_colors.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace bakeoff::widgets {

using catalog::Phase;
using engine::StepState;
using tables::TimelineModel;

namespace {

constexpr int laneHeight = 26;
constexpr int barHeight = 20;
constexpr int trackGap = 12;

/// 1, 2 or 5 times a power of ten (or minutes), such that about \a wanted fit.
double tickStep(double range, int wanted)
{
    static constexpr double steps[] = {0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};
    for (const double step : steps) {
        if (range / step <= wanted)
            return step;
    }
    return 7200;
}

QString tickText(double seconds)
{
    const auto whole = qint64(seconds);
    if (seconds < 60 || double(whole) != seconds)
        return QLocale().toString(seconds, 'f', double(whole) == seconds ? 0 : 1);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

/// Everything that painting and hovering both need to know.
struct TimelineView::Geometry {
    int labelWidth = 0;
    QRect plot; ///< where bars are
    QList<int> trackTops;
    QList<std::pair<int, int>> laneAreas; ///< top and bottom of each track's lanes
    QRect axis;
    QRect legend;
    double seconds = 1;
    int bottom = 0;

    double x(double second) const { return plot.left() + second / seconds * plot.width(); }
};

TimelineView::TimelineView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("timeline"));
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    m_growing.setInterval(50);
    connect(&m_growing, &QTimer::timeout, this, &TimelineView::refresh);
}

void TimelineView::setTracks(const QList<Track> &tracks)
{
    for (const Track &track : std::as_const(m_tracks)) {
        if (track.model)
            track.model->disconnect(this);
    }
    m_tracks = tracks;
    for (const Track &track : std::as_const(m_tracks)) {
        connect(track.model, &QAbstractItemModel::modelReset, this, &TimelineView::refresh);
        connect(track.model, &QAbstractItemModel::rowsInserted, this, &TimelineView::refresh);
        connect(track.model, &QAbstractItemModel::dataChanged, this, qOverload<>(&QWidget::update));
    }
    refresh();
}

void TimelineView::refresh()
{
    const bool running =
        std::any_of(m_tracks.begin(), m_tracks.end(), [](const Track &t) { return t.model->isRunning(); });
    if (running && !m_growing.isActive())
        m_growing.start();
    else if (!running)
        m_growing.stop();
    const int needed = layOut().bottom;
    if (minimumHeight() != needed)
        setMinimumHeight(needed);
    update();
}

double TimelineView::zero(const Track &track)
{
    // Templates come first and are not part of the deploy: until it begins, the axis shows how long they
    // take.
    return track.model->origin_s().value_or(0);
}

QList<int> TimelineView::shownLanes(const Track &track) const
{
    QList<int> rows;
    const bool preparing = track.isStarted && !track.model->origin_s() && track.model->isRunning();
    for (int row = 0; row < track.model->rowCount(); ++row) {
        const bool preparation = track.model->index(row, 0).data(TimelineModel::PreparationRole).toBool();
        // Preparation is out of the way once the deploy runs, unless it never came to that.
        if (!preparation || preparing || (track.isStarted && !track.model->origin_s()))
            rows.append(row);
    }
    return rows;
}

double TimelineView::shownSeconds() const
{
    double longest = 0;
    for (const Track &track : m_tracks) {
        longest = std::max(longest, track.model->now_s() - zero(track));
        longest = std::max(longest, track.model->plan().estimate_s.value_or(0));
    }
    // Grows in steps of a fifth, so that bars grow instead of the axis creeping.
    double shown = 10;
    while (shown < longest * 1.04)
        shown *= 1.2;
    return shown;
}

QList<Phase> TimelineView::shownPhases() const
{
    QList<Phase> phases;
    const auto add = [&phases](Phase phase) {
        if (!phases.contains(phase))
            phases.append(phase);
    };
    for (const Track &track : m_tracks) {
        for (const catalog::PlanStep &step : track.model->plan().steps)
            add(step.phase);
        for (int row : shownLanes(track)) {
            const QModelIndex lane = track.model->index(row, 0);
            for (int bar = 0; bar < track.model->rowCount(lane); ++bar)
                add(Phase(track.model->index(bar, 0, lane).data(TimelineModel::PhaseRole).toInt()));
        }
    }
    std::sort(phases.begin(), phases.end());
    return phases;
}

TimelineView::Geometry TimelineView::layOut() const
{
    Geometry geometry;
    QFont bold = font();
    bold.setBold(true);
    const int titleHeight = QFontMetrics(bold).height() + 8;
    const int axisHeight = fontMetrics().height() + 12;
    geometry.labelWidth = 72;
    for (const Track &track : m_tracks) {
        for (int row : shownLanes(track)) {
            const QModelIndex lane = track.model->index(row, 0);
            const QString text = lane.data().toString();
            geometry.labelWidth = std::max(geometry.labelWidth, fontMetrics().horizontalAdvance(text) + 16);
        }
    }
    int y = 4;
    for (const Track &track : m_tracks) {
        geometry.trackTops.append(y);
        const int lanes = std::max(1, int(shownLanes(track).size())) * laneHeight;
        geometry.laneAreas.append({y + titleHeight, y + titleHeight + lanes});
        y += titleHeight + lanes + trackGap;
    }
    geometry.plot =
        QRect(geometry.labelWidth, 4, std::max(40, width() - geometry.labelWidth - 16), y - trackGap);
    geometry.axis = QRect(geometry.plot.left(), y - trackGap + 4, geometry.plot.width(), axisHeight);
    geometry.seconds = shownSeconds();

    int x = 0;
    int rows = 1;
    for (const Phase phase : shownPhases()) {
        const int advance = fontMetrics().horizontalAdvance(catalog::displayName(phase)) + 36;
        if (x + advance > width() && x > 0) {
            x = 0;
            ++rows;
        }
        x += advance;
    }
    geometry.legend = QRect(0, geometry.axis.bottom() + 8, width(), rows * (fontMetrics().height() + 6));
    geometry.bottom = geometry.legend.bottom() + 4;
    return geometry;
}

int TimelineView::trackBottom(int track) const
{
    const Geometry geometry = layOut();
    return track < geometry.laneAreas.size() ? geometry.laneAreas.at(track).second : geometry.bottom;
}

QSize TimelineView::sizeHint() const
{
    return {640, layOut().bottom};
}

QSize TimelineView::minimumSizeHint() const
{
    return {360, layOut().bottom};
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Geometry geometry = layOut();
    paintAxis(painter, geometry);
    for (int track = 0; track < m_tracks.size(); ++track)
        paintTrack(painter, geometry, track);
    paintLegend(painter, geometry);
}

void TimelineView::paintAxis(QPainter &painter, const Geometry &geometry) const
{
    const double step = tickStep(geometry.seconds, std::max(2, geometry.plot.width() / 80));
    for (double at = 0; at <= geometry.seconds + 1e-9; at += step) {
        const double x = std::round(geometry.x(at)) + 0.5;
        painter.setPen(QPen(separatorColor(palette()), 1, at > 0 ? Qt::DotLine : Qt::SolidLine));
        for (const auto &[top, bottom] : geometry.laneAreas)
            painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        painter.setPen(secondaryText(palette()));
        const QString text = at == 0 ? tr("0 s") : tickText(at);
        const QRectF place(x - 40, geometry.axis.top() + 2, 80, geometry.axis.height());
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, text);
    }
}

void TimelineView::paintTrack(QPainter &painter, const Geometry &geometry, int number) const
{
    const Track &track = m_tracks.at(number);
    QFont bold = font();
    bold.setBold(true);
    const int titleHeight = QFontMetrics(bold).height() + 8;
    int y = geometry.trackTops.at(number);
    QRect title(0, y, width(), titleHeight);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    QRect used;
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, track.title, &used);
    painter.setFont(font());
    painter.setPen(secondaryText(palette()));
    QString state;
    if (!track.isStarted)
        state = tr("waits for its turn");
    else if (!track.outcome.isEmpty())
        state = track.outcome;
    else if (!track.model->origin_s() && track.model->isRunning())
        state = tr("building templates first: %1 (not counted)")
                    .arg(formatSeconds(std::floor(track.model->preparation_s())));
    else if (track.model->isRunning())
        state = formatSeconds(std::floor(track.model->elapsed_s()));
    if (track.model->origin_s().value_or(0) >= 1)
        state += tr("  ·  templates before: %1").arg(formatSeconds(track.model->preparation_s()));
    painter.drawText(title.adjusted(used.right() + 12, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, state);
    y += titleHeight;

    for (const int row : shownLanes(track)) {
        const QModelIndex lane = track.model->index(row, 0);
        const QRect area(geometry.plot.left(), y, geometry.plot.width(), laneHeight);
        QRect trough = area.adjusted(0, (laneHeight - barHeight) / 2, 0, -(laneHeight - barHeight) / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(blend(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.045));
        painter.drawRoundedRect(trough, 3, 3);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(0, y, geometry.labelWidth - 8, laneHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         lane.data().toString());
        for (int i = 0; i < track.model->rowCount(lane); ++i) {
            const QModelIndex bar = track.model->index(i, 0, lane);
            const double start = bar.data(TimelineModel::StartRole).toDouble() - zero(track);
            const double end = bar.data(TimelineModel::EndRole).toDouble() - zero(track);
            if (end < 0)
                continue;
            const double left = geometry.x(std::max(0.0, start));
            paintBar(painter,
                     QRectF(left, trough.top(), std::max(2.0, geometry.x(end) - left), trough.height()), bar);
        }
        y += laneHeight;
    }
}

void TimelineView::paintBar(QPainter &painter, const QRectF &area, const QModelIndex &bar) const
{
    const auto phase = Phase(bar.data(TimelineModel::PhaseRole).toInt());
    const auto state = StepState(bar.data(TimelineModel::StateRole).toInt());
    const QColor fill = phaseColor(phase, palette());
    painter.setPen(QPen(palette().color(QPalette::Base), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(area, 3, 3);
    const bool inVain = state == StepState::Failed || state == StepState::Cancelled ||
                        state == StepState::Undone || state == StepState::Undoing;
    if (inVain) {
        painter.setBrush(QBrush(readableOn(fill), Qt::BDiagPattern));
        painter.drawRoundedRect(area, 3, 3);
    }
    if (state == StepState::Failed) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(dangerColor(palette()), 2));
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3);
    }
    const QString name = catalog::displayName(phase);
    if (!inVain && area.width() > fontMetrics().horizontalAdvance(name) + 12) {
        painter.setPen(readableOn(fill));
        painter.drawText(area, Qt::AlignCenter, name);
    }
}

void TimelineView::paintLegend(QPainter &painter, const Geometry &geometry) const
{
    int x = geometry.legend.left();
    int y = geometry.legend.top();
    const int line = fontMetrics().height();
    for (const Phase phase : shownPhases()) {
        const QString name = catalog::displayName(phase);
        const int advance = fontMetrics().horizontalAdvance(name) + 36;
        if (x + advance > width() && x > 0) {
            x = 0;
            y += line + 6;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(phaseColor(phase, palette()));
        painter.drawRoundedRect(QRect(x, y + (line - 12) / 2, 12, 12), 3, 3);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(x + 18, y + fontMetrics().ascent(), name);
        x += advance;
    }
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Geometry geometry = layOut();
    QFont bold = font();
    bold.setBold(true);
    const int titleHeight = QFontMetrics(bold).height() + 8;
    QString text;
    for (int number = 0; number < m_tracks.size(); ++number) {
        const Track &track = m_tracks.at(number);
        const QList<int> lanes = shownLanes(track);
        const int place = help->pos().y() - geometry.trackTops.at(number) - titleHeight;
        if (place < 0 || place >= int(lanes.size()) * laneHeight)
            continue;
        const QModelIndex lane = track.model->index(lanes.at(place / laneHeight), 0);
        const QString service = lane.data(TimelineModel::ServiceRole).toString();
        if (help->pos().x() < geometry.plot.left() && !service.isEmpty())
            text = lane.data().toString() + QStringLiteral(": ") + service;
        for (int i = 0; i < track.model->rowCount(lane); ++i) {
            const QModelIndex bar = track.model->index(i, 0, lane);
            const double left = geometry.x(bar.data(TimelineModel::StartRole).toDouble() - zero(track));
            const double right = geometry.x(bar.data(TimelineModel::EndRole).toDouble() - zero(track));
            if (help->pos().x() >= left - 1 && help->pos().x() <= std::max(right, left + 2) + 1)
                text = bar.data(Qt::ToolTipRole).toString();
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace bakeoff::widgets
