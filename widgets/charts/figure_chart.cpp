// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure_chart.h"

#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_legend.h"
#include "widgets/charts/chart_plot.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace bakeoff::widgets {

using report::Figure;

namespace {

constexpr int clickSlop = 4; ///< pixels; more is dragging
constexpr double keyZoom = 1.25;

/// So that names of bars that lie do not cover each other.
int leastHeight(const Figure &figure, const QFontMetrics &metrics)
{
    constexpr int least = 120;
    if (figure.kind != Figure::Kind::StackedBars)
        return least;
    qsizetype lines = 1;
    for (const QStringList &texts : {figure.categories, figure.totals}) {
        for (const QString &text : texts)
            lines = std::max(lines, text.count(u'\n') + 1);
    }
    const int slot = int(lines) * metrics.height() + 6;
    return std::max(least, int(figure.categories.size()) * slot + 4 * metrics.height());
}

void setInk(QLabel *label, const QColor &ink)
{
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) != ink) {
        palette.setColor(QPalette::WindowText, ink);
        label->setPalette(palette);
    }
}

} // namespace

FigureChart::FigureChart(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_reset(new QToolButton(this)),
      m_export(new QToolButton(this)), m_menu(new QMenu(this)), m_plot(new QCustomPlot(this)),
      m_legend(new ChartLegend(this)), m_empty(new QLabel(this)), m_caption(new QLabel(this)),
      m_chart(std::make_unique<ChartPlot>(*m_plot))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("chartTitle"));
    m_title->setWordWrap(true);
    m_reset->setObjectName(QStringLiteral("resetZoom"));
    m_reset->hide();
    m_export->setObjectName(QStringLiteral("exportChart"));
    m_export->setPopupMode(QToolButton::MenuButtonPopup);
    m_export->setMenu(m_menu);
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_reset->setFocusPolicy(Qt::StrongFocus);
    m_caption->setObjectName(QStringLiteral("chartCaption"));
    m_empty->setObjectName(QStringLiteral("chartEmpty"));
    m_caption->setWordWrap(true);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_reset, 0, Qt::AlignTop);
    head->addWidget(m_export, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_legend);
    column->addWidget(m_plot, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_caption);
    setUpPlot();
    m_chart->setLook(palette(), font());

    connect(m_legend, &ChartLegend::toggled, this, &FigureChart::setShown);
    connect(m_reset, &QToolButton::clicked, this, &FigureChart::resetZoom);
    connect(m_export, &QToolButton::clicked, m_export, &QToolButton::showMenu);
    connect(m_chart.get(), &ChartPlot::zoomChanged, m_reset, &QWidget::setVisible);
    for (const char *ending : {"png", "svg", "pdf", "csv"}) {
        QAction *action = m_menu->addAction(QString());
        action->setObjectName(QStringLiteral("export-") + QLatin1String(ending));
        connect(action, &QAction::triggered, this,
                [this, ending, action] { askExport(QLatin1String(ending), action->iconText()); });
    }
    retranslate();
    refresh();
}

FigureChart::~FigureChart()
{
    m_chart.reset();
}

void FigureChart::setUpPlot()
{
    m_plot->setObjectName(QStringLiteral("chartPlot"));
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setMouseTracking(true);
    m_plot->setAttribute(Qt::WA_NoMousePropagation, false); // or no wheel would ever reach the page
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) {
        if (event->buttons() == Qt::NoButton)
            pointAt(event->pos());
    });
    connect(m_plot, &QCustomPlot::mousePress, this,
            [this](QMouseEvent *event) { m_pressedAt = event->pos(); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) {
        if (event->button() == Qt::LeftButton && (event->pos() - m_pressedAt).manhattanLength() <= clickSlop)
            click(m_chart->placeAt(event->pos()));
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &FigureChart::resetZoom);
}

const Figure &FigureChart::figure() const
{
    return m_chart->scene().figure;
}

void FigureChart::setFigure(const Figure &figure)
{
    if (figure == this->figure())
        return;
    for (const report::FigureMark &mark : figure.marks) {
        if (!mark.isInitiallyShown && !m_known.contains(mark.id)) {
            m_known.insert(mark.id);
            m_hidden.insert(mark.id);
        }
    }
    m_chart->setFigure(figure);
    m_chart->setHidden(m_hidden);
    m_legend->setFigure(figure, m_hidden);
    refresh();
}

void FigureChart::setEmptyText(const QString &text)
{
    m_emptyText = text;
    refresh();
}

void FigureChart::refresh()
{
    const Figure &shown = figure();
    const bool isEmpty = shown.isEmpty();
    m_title->setText(shown.title);
    m_caption->setText(isEmpty ? QString() : shown.caption);
    m_caption->setVisible(!m_caption->text().isEmpty());
    const QString reason = m_emptyText.isEmpty() ? shown.caption : m_emptyText;
    m_empty->setText(reason.isEmpty() ? tr("Nothing to show yet.") : reason);
    m_empty->setVisible(isEmpty);
    m_plot->setVisible(!isEmpty);
    m_export->setEnabled(!isEmpty);
    setInk(m_caption, secondaryText(palette()));
    setInk(m_empty, secondaryText(palette()));
    const QString spoken = spokenText(shown);
    setAccessibleName(shown.title.isEmpty() ? tr("Chart") : shown.title);
    setAccessibleDescription(spoken);
    m_plot->setAccessibleName(accessibleName());
    m_plot->setAccessibleDescription(spoken);
    m_plot->setMinimumHeight(leastHeight(shown, fontMetrics()));
    m_chart->fit(m_plot->size());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void FigureChart::setShown(const QString &id, bool isShown)
{
    if (this->isShown(id) == isShown)
        return;
    if (isShown)
        m_hidden.remove(id);
    else
        m_hidden.insert(id);
    m_chart->setCurrent({});
    m_chart->setHidden(m_hidden);
    m_legend->setFigure(figure(), m_hidden);
    m_chart->fit(m_plot->size());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT shownChanged(id, isShown);
}

bool FigureChart::isZoomed() const
{
    return m_chart->isZoomed();
}

void FigureChart::resetZoom()
{
    m_chart->resetZoom();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString FigureChart::textAt(const QPoint &position) const
{
    return textOf(m_chart->scene(), m_chart->placeAt(m_plot->mapFrom(this, position)));
}

std::optional<QPoint> FigureChart::positionOf(const ChartPlace &place) const
{
    const auto at = m_chart->positionOf(place);
    return at ? std::optional(m_plot->mapTo(this, at->toPoint())) : std::nullopt;
}

void FigureChart::pointAt(const QPoint &position)
{
    const ChartPlace place = m_chart->placeAt(position);
    const QString text = textOf(m_chart->scene(), place);
    const bool canBeClicked = place.kind == ChartPlace::Kind::Bar || place.kind == ChartPlace::Kind::Spread;
    static const QMetaMethod clicked = QMetaMethod::fromSignal(&FigureChart::barClicked);
    m_plot->setCursor(canBeClicked && isSignalConnected(clicked) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(m_plot->mapToGlobal(position), text, m_plot);
}

void FigureChart::click(const ChartPlace &place)
{
    if (place.kind == ChartPlace::Kind::Bar || place.kind == ChartPlace::Kind::Spread)
        Q_EMIT barClicked(place.index, place.series);
    else if (place.kind == ChartPlace::Kind::Point)
        Q_EMIT pointClicked(place.series, place.index);
}

void FigureChart::step(int category, int series)
{
    // Over the values that are shown, as they follow one another; the first step goes to the first of them.
    const ChartScene &scene = m_chart->scene();
    const bool areBars = scene.areBars();
    const int rows = int(scene.figure.series.size());
    ChartPlace place = scene.current;
    place.kind = areBars ? ChartPlace::Kind::Bar : ChartPlace::Kind::Point;
    if (scene.current.kind == ChartPlace::Kind::None) {
        place.series = 0;
        place.index = 0;
        category = 0;
        series = 0;
        if (m_chart->positionOf(place)) {
            m_chart->setCurrent(place);
        } else {
            series = 1;
        }
    }
    for (int tried = 0; (category != 0 || series != 0) && tried < 10000; ++tried) {
        place.index += category;
        place.series += series;
        const int most = areBars ? int(scene.figure.categories.size())
                                 : int(scene.figure.series.value(place.series).points.size());
        if (place.series < 0 || place.series >= rows || place.index < 0)
            break;
        if (place.index >= most) {
            if (series == 0 || most == 0)
                break;
            place.index = most - 1;
        }
        if (m_chart->positionOf(place)) {
            m_chart->setCurrent(place);
            break;
        }
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    const ChartPlace &current = m_chart->scene().current;
    if (const auto at = m_chart->positionOf(current)) {
        const QString text = textOf(m_chart->scene(), current);
        m_plot->setAccessibleDescription(text);
        QToolTip::showText(m_plot->mapToGlobal(at->toPoint()), text, m_plot);
    }
}

bool FigureChart::handleKey(int key)
{
    // Bars that lie: down is the next category; all else: right is.
    const bool lie = m_chart->scene().isStacked();
    switch (key) {
    case Qt::Key_Right:
        step(lie ? 0 : 1, lie ? 1 : 0);
        return true;
    case Qt::Key_Left:
        step(lie ? 0 : -1, lie ? -1 : 0);
        return true;
    case Qt::Key_Down:
        step(lie ? 1 : 0, lie ? 0 : 1);
        return true;
    case Qt::Key_Up:
        step(lie ? -1 : 0, lie ? 0 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        click(m_chart->scene().current);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_chart->zoom(keyZoom);
        break;
    case Qt::Key_Minus:
        m_chart->zoom(1 / keyZoom);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        resetZoom();
        return true;
    default:
        return false;
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    return true;
}

bool FigureChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Wheel) {
        // Who scrolls a page does not want to zoom what passes under the pointer; and nothing is further away
        // than the whole.
        const auto *wheel = static_cast<QWheelEvent *>(event);
        const bool isMeant = m_plot->hasFocus() || wheel->modifiers() & Qt::ControlModifier;
        if (!isMeant || (wheel->angleDelta().y() <= 0 && !isZoomed())) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (!(pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && handleKey(pressed->key()))
            return true;
    } else if (event->type() == QEvent::Resize) {
        m_chart->fit(static_cast<QResizeEvent *>(event)->size());
    } else if (event->type() == QEvent::FocusOut) {
        m_chart->setCurrent({});
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    return QWidget::eventFilter(watched, event);
}

Result<> FigureChart::exportTo(const QString &path) const
{
    return exportFigure(path, figure(), m_hidden);
}

void FigureChart::askExport(const QString &ending, const QString &filter)
{
    auto *dialog =
        new QFileDialog(this, tr("Export chart"), QString(), QStringLiteral("%1 (*.%2)").arg(filter, ending));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    const QString name = figure().id.isEmpty() ? QStringLiteral("chart") : figure().id;
    dialog->selectFile(QStringLiteral("%1.%2").arg(name, ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<> written = exportTo(path);
        if (written)
            return;
        auto *message = new QMessageBox(QMessageBox::Warning, tr("Export chart"), written.error().message,
                                        QMessageBox::Ok, this);
        message->setObjectName(QStringLiteral("exportError"));
        message->setAttribute(Qt::WA_DeleteOnClose);
        message->setInformativeText(written.error().hint);
        message->setDetailedText(written.error().detail);
        message->open();
    });
    dialog->open();
}

void FigureChart::paint(QPainter &painter, const QRectF &area, const Figure &figure, const QPalette &palette)
{
    const QTransform transform = painter.combinedTransform();
    const qreal scale = std::hypot(transform.m21(), transform.m22());
    const qreal pixel = painter.device()->logicalDpiY() / 96.0 / (scale > 0 ? scale : 1);
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(pixel, pixel);
    paintFigure(painter, QRectF(0, 0, area.width() / pixel, area.height() / pixel), figure, palette,
                initiallyHidden(figure));
    painter.restore();
}

void FigureChart::retranslate()
{
    m_reset->setText(tr("Reset zoom"));
    m_reset->setToolTip(tr("Show all of the chart again (double click)"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Export the chart as a picture or a table"));
    const QStringList texts{tr("PNG image"), tr("SVG drawing"), tr("PDF document"), tr("CSV table")};
    const QList<QAction *> actions = m_menu->actions();
    for (int i = 0; i < texts.size(); ++i)
        actions.at(i)->setText(texts.at(i));
}

void FigureChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        refresh();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        m_chart->setLook(palette(), font());
        refresh();
        break;
    default:
        break;
    }
}

} // namespace bakeoff::widgets
