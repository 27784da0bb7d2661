// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/timeline_model.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace bakeoff::widgets {

/// Timelines one above the other on one time axis that begins where each deploy began: a lane for each
/// machine, a bar for each phase, growing while it runs. Put it into a scroll area.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    struct Track {
        QString title;
        const tables::TimelineModel *model = nullptr; ///< must outlive the view or the next setTracks()
        bool isStarted = false;
        QString outcome; ///< once it is over: the measured time, or that it failed or was cancelled
    };
    void setTracks(const QList<Track> &tracks);

    /// Where the lanes of a track end, in our own coordinates.
    int trackBottom(int track) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Geometry;
    Geometry layOut() const;
    double shownSeconds() const;
    QList<catalog::Phase> shownPhases() const;
    QList<int> shownLanes(const Track &track) const;
    /// Where time zero of a track lies, in seconds since its run began.
    static double zero(const Track &track);
    void paintAxis(QPainter &painter, const Geometry &geometry) const;
    void paintTrack(QPainter &painter, const Geometry &geometry, int track) const;
    void paintBar(QPainter &painter, const QRectF &area, const QModelIndex &bar) const;
    void paintLegend(QPainter &painter, const Geometry &geometry) const;
    void refresh();

    QList<Track> m_tracks;
    QTimer m_growing;
};

} // namespace bakeoff::widgets
