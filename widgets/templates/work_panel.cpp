// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/templates/work_panel.h"

#include "base/units.h"
#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/icons.h"
#include "widgets/common/page_header.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

namespace bakeoff::widgets {

using tables::WorkModel;

namespace {

/// A bar with its percentage.
class ProgressDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem background = option;
        initStyleOption(&background, index);
        const QString text = std::exchange(background.text, QString());
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(option.rect).adjusted(6, 0, -48, 0);
        const QRectF groove(area.left(), area.center().y() - 3, area.width(), 6);
        painter->setPen(Qt::NoPen);
        painter->setBrush(separatorColor(option.palette));
        painter->drawRoundedRect(groove, 3, 3);
        QRectF filled = groove;
        filled.setWidth(groove.width() * index.data(WorkModel::FractionRole).toDouble());
        painter->setBrush(option.palette.color(QPalette::Highlight));
        if (filled.width() > 0)
            painter->drawRoundedRect(filled, 3, 3);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(option.rect.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, text);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {150, QStyledItemDelegate::sizeHint(option, index).height()};
    }
};

} // namespace

WorkPanel::WorkPanel(TemplateSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(new HeadingLabel(1, this)), m_time(new CaptionLabel(this)),
      m_bar(new QProgressBar(this)), m_pause(new QPushButton(this)), m_cancel(new QPushButton(this)),
      m_retry(new QPushButton(this)), m_outcome(new MessageStrip(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("workPanel"));
    m_bar->setObjectName(QStringLiteral("workProgress"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    m_pause->setObjectName(QStringLiteral("pauseWork"));
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    m_retry->setObjectName(QStringLiteral("retryWork"));
    m_time->setObjectName(QStringLiteral("workTime"));
    m_outcome->setObjectName(QStringLiteral("workOutcome"));
    m_pause->setIcon(lineIcon(QStringLiteral("pause")));
    m_cancel->setIcon(lineIcon(QStringLiteral("stop")));
    m_retry->setIcon(lineIcon(QStringLiteral("refresh")));
    m_table->setObjectName(QStringLiteral("workTable"));
    m_table->setModel(&session.items());
    m_table->setItemDelegateForColumn(WorkModel::ProgressColumn, new ProgressDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, m_table));
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(WorkModel::StepColumn, QHeaderView::Stretch);

    auto *row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addSpacing(8);
    row->addWidget(m_time, 1);
    row->addWidget(m_retry);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_bar);
    column->addWidget(m_outcome);
    column->addWidget(m_table, 1);

    connect(m_pause, &QPushButton::clicked, this, [this] { m_session.setPaused(!m_session.isPaused()); });
    connect(m_cancel, &QPushButton::clicked, &m_session, &TemplateSession::cancel);
    connect(m_retry, &QPushButton::clicked, this, &WorkPanel::retryRequested);
    connect(&m_session, &TemplateSession::changed, this, &WorkPanel::refresh);
    connect(&m_session, &TemplateSession::progressed, this, &WorkPanel::showProgress);
    retranslate();
}

QString WorkPanel::title() const
{
    switch (m_session.work()) {
    case TemplateSession::Work::Bake:
        return tr("Making templates");
    case TemplateSession::Work::Check:
        return tr("Checking for patches");
    case TemplateSession::Work::Export:
        return tr("Exporting a template");
    }
    return {};
}

void WorkPanel::refresh()
{
    const bool isActive = m_session.isActive();
    m_title->setText(title());
    m_bar->setVisible(isActive);
    m_pause->setVisible(isActive);
    m_cancel->setVisible(isActive);
    m_pause->setText(m_session.isPaused() ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(lineIcon(m_session.isPaused() ? QStringLiteral("resume") : QStringLiteral("pause")));
    m_pause->setEnabled(!m_session.isCancelling());
    m_cancel->setEnabled(!m_session.isCancelling());
    m_cancel->setText(m_session.isCancelling() ? tr("Cancelling …") : tr("Cancel"));
    m_retry->setVisible(!isActive && m_session.work() == TemplateSession::Work::Bake &&
                        !m_session.items().unfinished().isEmpty());
    if (isActive)
        m_outcome->clear();
    else if (m_session.wasStarted())
        showOutcome();
    showProgress();
}

void WorkPanel::showProgress()
{
    WorkModel &items = m_session.items();
    m_bar->setValue(qRound(items.fraction() * 1000));
    if (!m_session.isActive()) {
        m_time->setText(tr("took %1").arg(formatSeconds(m_session.elapsed_s())));
        return;
    }
    const QString done = tr("%1 of %2 done").arg(items.count(WorkModel::State::Done)).arg(items.rowCount());
    const std::optional<double> rest = items.remaining_s();
    QString time;
    if (m_session.isPaused())
        time = tr("paused: what is at work goes on to the end of its step");
    else if (rest)
        time = tr("about %1 left").arg(formatSeconds(*rest));
    else
        time = tr("time left: not measured yet");
    m_time->setText(tr("%1, %2").arg(done, time));
}

void WorkPanel::showOutcome()
{
    const WorkModel &items = m_session.items();
    const int failed = items.count(WorkModel::State::Failed);
    switch (m_session.record().outcome) {
    case catalog::Outcome::Succeeded:
        m_outcome->setMessage(MessageStrip::Kind::Success, tr("All done."));
        break;
    case catalog::Outcome::Cancelled:
        m_outcome->setMessage(MessageStrip::Kind::Information,
                              tr("Cancelled. What was finished stays; of the rest nothing is left."));
        break;
    default: {
        const catalog::Failure &failure = m_session.record().failure;
        const QString first = QStringList{failure.message, failure.hint}.join(u' ').trimmed();
        m_outcome->setMessage(
            MessageStrip::Kind::Danger,
            failed > 1 ? tr("%n template(s) failed; the first: %1", nullptr, failed).arg(first) : first);
    }
    }
}

void WorkPanel::retranslate()
{
    m_table->setAccessibleName(tr("Work on templates"));
    m_retry->setText(tr("Retry what is missing"));
    m_retry->setToolTip(tr("Makes what failed or was cancelled once more"));
    m_pause->setToolTip(
        tr("While paused nothing new begins; what is at work goes on to the end of its step"));
    m_session.items().retranslate();
    refresh();
}

void WorkPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
