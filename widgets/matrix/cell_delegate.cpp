// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/cell_delegate.h"

#include "tables/cell_facts.h"
#include "widgets/common/strategy_glyph.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QPainter>

namespace bakeoff::widgets {

using catalog::Strategy;
using tables::TemplateState;

namespace {

constexpr int gap = 2;     ///< between cells
constexpr int padding = 7; ///< inside a cell
constexpr int glyph = 14;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 0.5);
    return font;
}

QColor stateColor(TemplateState state, const QPalette &palette)
{
    switch (state) {
    case TemplateState::Ready:
        return successColor(palette);
    case TemplateState::Stale:
    case TemplateState::Building:
        return warningColor(palette);
    case TemplateState::Revoked:
        return dangerColor(palette);
    case TemplateState::None:
        break;
    }
    return secondaryText(palette);
}

} // namespace

QString choiceName(int strategy)
{
    return Strategy(strategy) == Strategy::Inherit ? CellDelegate::tr("As the matrix says")
                                                   : catalog::displayName(Strategy(strategy));
}

CellDelegate::CellDelegate(const Roles &roles, QObject *parent) : QStyledItemDelegate(parent), m_roles(roles)
{
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int first = option.fontMetrics.horizontalAdvance(index.data(m_roles.strategyText).toString());
    const int second =
        QFontMetrics(smaller(option.font)).horizontalAdvance(index.data(m_roles.stateText).toString()) + 12;
    return {std::max(first, second) + 2 * (padding + gap) + 2,
            glyph + 6 + 2 * option.fontMetrics.height() + 2 * (padding + gap) + 4};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool offered = index.data(m_roles.offered).toBool();
    const bool deployable = index.data(m_roles.deployable).toBool();
    const bool own = Strategy(index.data(m_roles.strategy).toInt()) != Strategy::Inherit;
    const auto strategy =
        offered ? Strategy(index.data(m_roles.effectiveStrategy).toInt()) : Strategy::Inherit;
    const QColor accent = strategyColor(strategy, palette);
    const QColor base = palette.color(QPalette::Base);
    painter->fillRect(option.rect, base); // over the view's own mark of the selection

    const QRectF tile = QRectF(option.rect).adjusted(gap, gap, -gap, -gap);
    // A choice of the cell's own stands out, what it inherits steps back.
    QColor fill = offered ? blend(base, accent,
                                  own                                  ? 0.17
                                  : strategy == Strategy::PreInstalled ? 0.09
                                                                       : 0.05)
                          : base;
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(tile, 6, 6);
    if (offered && !deployable) {
        // Hatched: it can be planned, not deployed.
        painter->setBrush(QBrush(blend(fill, palette.color(QPalette::Text), 0.10), Qt::BDiagPattern));
        painter->drawRoundedRect(tile, 6, 6);
    }
    const bool selected = option.state & QStyle::State_Selected;
    const bool current = option.state & QStyle::State_HasFocus;
    const QColor border = selected  ? palette.color(QPalette::Active, QPalette::Highlight)
                          : offered ? blend(base, accent, own ? 0.7 : 0.28)
                                    : separatorColor(palette);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(border, current ? 2.5 : selected ? 2 : 1));
    painter->drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QRectF inner = tile.adjusted(padding, padding, -padding, -padding);
    drawStrategyGlyph(*painter, QRectF(inner.left(), inner.top(), glyph, glyph), strategy, accent);

    painter->setFont(option.font);
    painter->setPen(offered && own ? palette.color(QPalette::Text) : secondaryText(palette));
    const int line = option.fontMetrics.height();
    QRectF row(inner.left(), inner.top() + glyph + 6, inner.width(), line);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(m_roles.strategyText).toString(),
                                                    Qt::ElideRight, int(row.width()) + 2));

    const QString stateText = index.data(m_roles.stateText).toString();
    row.translate(0, line + 4);
    if (!stateText.isEmpty()) {
        painter->setFont(smaller(option.font));
        const QFontMetrics metrics(painter->font());
        qreal indent = 0;
        if (deployable) {
            const auto state = TemplateState(index.data(m_roles.templateState).toInt());
            const QColor dot = stateColor(state, palette);
            painter->setPen(QPen(dot, 1.4));
            painter->setBrush(state == TemplateState::None ? QBrush(Qt::NoBrush) : QBrush(dot));
            painter->drawEllipse(QRectF(row.left() + 1, row.center().y() - 3, 6, 6));
            indent = 12;
        }
        painter->setPen(secondaryText(palette));
        painter->drawText(row.adjusted(indent, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(stateText, Qt::ElideRight, int(row.width() - indent) + 2));
    }
    painter->restore();
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(QStringLiteral("cellEditor"));
    for (const Strategy strategy : {Strategy::Inherit, Strategy::PreInstalled, Strategy::OsOnly})
        choice->addItem(choiceName(int(strategy)), int(strategy));
    auto *self = const_cast<CellDelegate *>(this);
    connect(choice, &QComboBox::activated, self, [self, choice] {
        Q_EMIT self->commitData(choice);
        Q_EMIT self->closeEditor(choice);
    });
    return choice;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *choice = qobject_cast<QComboBox *>(editor);
    choice->setCurrentIndex(choice->findData(index.data(m_roles.strategy)));
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), m_roles.strategy);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    const int height = editor->sizeHint().height();
    editor->setGeometry(option.rect.x(), option.rect.center().y() - height / 2,
                        std::max(option.rect.width(), editor->sizeHint().width()), height);
}

} // namespace bakeoff::widgets
