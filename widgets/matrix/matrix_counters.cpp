// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_counters.h"

#include "planning/image_measures.h"
#include "tables/matrix_search.h"
#include "widgets/common/controls.h"

#include <QBoxLayout>

namespace bakeoff::widgets {

MatrixCounters::MatrixCounters(QWidget *parent)
    : QWidget(parent), m_images(new QLabel(this)), m_cost(new ElidingLabel(this)),
      m_changes(new ElidingLabel(this)), m_hint(new ElidingLabel(this))
{
    m_images->setObjectName(QStringLiteral("matrixCounters"));
    m_cost->setObjectName(QStringLiteral("matrixCost"));
    m_changes->setObjectName(QStringLiteral("matrixChanges"));
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *first = new QHBoxLayout;
    first->setSpacing(16);
    first->addWidget(m_images);
    first->addWidget(m_hint, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(16);
    second->addWidget(m_cost);
    second->addWidget(m_changes, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(first);
    column->addLayout(second);
}

void MatrixCounters::clear()
{
    for (QLabel *label : {m_images, m_cost, m_changes})
        label->clear();
    m_summary.clear();
}

void MatrixCounters::setHint(const QString &text)
{
    m_hint->setText(text);
}

void MatrixCounters::showMatrix(const catalog::Matrix &matrix, const catalog::Matrix *saved,
                                const QList<catalog::TemplateRecord> &templates)
{
    const planning::TemplateCount count = planning::countTemplates(matrix);
    m_images->setText(
        tr("Templates:  all pre-installed <b>%1</b>  ·  all OS-only <b>%2</b>  ·  your plan <b>%3 + %4</b>")
            .arg(count.preInstalled)
            .arg(count.osOnly)
            .arg(count.planGolden)
            .arg(count.planOs));
    m_summary = m_images->text().remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    m_images->setToolTip(tr("Your plan: golden images + OS templates. Every golden image also has an OS "
                            "template as its parent."));

    const planning::ImageMeasures measures = planning::measureImages(templates);
    const auto text = [&](qint64 os, qint64 golden) {
        const auto cost = planning::costOf(os, golden, measures);
        return cost ? tr("%1, %2 to make").arg(formatBytes(cost->storage), formatSeconds(cost->bake_s))
                    : tr("not measured yet");
    };
    const QString plan = text(count.planOs, count.planGolden);
    m_cost->setText(tr("Your plan takes: %1").arg(plan));
    m_cost->setToolTip(
        tr("All pre-installed: %1\nAll OS-only: %2\nYour plan: %3\n\nDisk space, and the time to make each "
           "once, "
           "one after another, from the medians of what was made here: OS templates: %4, golden images: %5.")
            .arg(text(count.osOnly, count.preInstalled), text(count.osOnly, 0), plan)
            .arg(measures.osCount)
            .arg(measures.goldenCount));

    if (!saved) {
        m_changes->setText(tr("Not saved yet"));
        return;
    }
    const tables::MatrixChanges changes = tables::changesBetween(*saved, matrix);
    QStringList parts;
    if (changes.cells > 0)
        parts << tr("%n cell(s)", nullptr, int(changes.cells));
    if (changes.lines > 0)
        parts << tr("%n row(s) or column(s)", nullptr, changes.lines);
    if (changes.other)
        parts << tr("name, order or defaults");
    m_changes->setText(
        parts.isEmpty() ? QString() : tr("Changed and not saved: %1").arg(parts.join(QStringLiteral(", "))));
}

} // namespace bakeoff::widgets
