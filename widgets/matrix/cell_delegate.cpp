// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/cell_delegate.h"

#include "tables/cell_facts.h"
#include "widgets/common/strategy_glyph.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>

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

/// Everything that a cell's picture depends on.
struct CellDelegate::Look {
    bool isOffered = true;
    bool isDeployable = false;
    bool isOwn = false; ///< the choice is the cell's own, not inherited
    bool isSelected = false;
    bool isCurrent = false;
    Strategy strategy = Strategy::Inherit;
    TemplateState state = TemplateState::None;
    QString strategyText;
    QString stateText;

    QString key(const QStyleOptionViewItem &option, qreal ratio) const
    {
        const int bits = isOffered | isDeployable << 1 | isOwn << 2 | isSelected << 3 | isCurrent << 4 |
                         int(strategy) << 5 | int(state) << 8;
        return QStringLiteral("bakeoff-cell/%1/%2x%3/%4/%5/%6/%7/%8")
            .arg(bits)
            .arg(option.rect.width())
            .arg(option.rect.height())
            .arg(ratio)
            .arg(option.palette.cacheKey())
            .arg(option.font.key(), strategyText, stateText);
    }
};

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    Look look;
    look.isOffered = index.data(m_roles.offered).toBool();
    look.isDeployable = index.data(m_roles.deployable).toBool();
    look.isOwn = Strategy(index.data(m_roles.strategy).toInt()) != Strategy::Inherit;
    look.isSelected = option.state & QStyle::State_Selected;
    look.isCurrent = option.state & QStyle::State_HasFocus;
    if (look.isOffered)
        look.strategy = Strategy(index.data(m_roles.effectiveStrategy).toInt());
    if (look.isDeployable)
        look.state = TemplateState(index.data(m_roles.templateState).toInt());
    look.strategyText = index.data(m_roles.strategyText).toString();
    look.stateText = index.data(m_roles.stateText).toString();

    const QPaintEngine::Type engine = painter->paintEngine()->type();
    if (engine == QPaintEngine::SVG || engine == QPaintEngine::Pdf) { // lines and letters, not pixels
        painter->translate(option.rect.topLeft());
        draw(*painter, look, option);
        painter->translate(-option.rect.topLeft());
        return;
    }
    // Of a million cells few look different: each picture is drawn once.
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString key = look.key(option, ratio);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = QPixmap(option.rect.size() * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(option.palette.color(QPalette::Base)); // over the view's own mark of the selection
        QPainter inside(&picture);
        draw(inside, look, option);
        inside.end();
        QPixmapCache::insert(key, picture);
    }
    painter->drawPixmap(option.rect.topLeft(), picture);
}

void CellDelegate::draw(QPainter &painter, const Look &look, const QStyleOptionViewItem &option)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const QColor accent = strategyColor(look.strategy, palette);
    const QColor base = palette.color(QPalette::Base);
    const QRectF tile = QRectF(QPointF(0, 0), option.rect.size()).adjusted(gap, gap, -gap, -gap);
    // A choice of the cell's own stands out, what it inherits steps back.
    QColor fill = look.isOffered ? blend(base, accent,
                                         look.isOwn                                ? 0.17
                                         : look.strategy == Strategy::PreInstalled ? 0.09
                                                                                   : 0.05)
                                 : base;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(tile, 6, 6);
    if (look.isOffered && !look.isDeployable) {
        // Hatched: it can be planned, not deployed.
        painter.setBrush(QBrush(blend(fill, palette.color(QPalette::Text), 0.10), Qt::BDiagPattern));
        painter.drawRoundedRect(tile, 6, 6);
    }
    const QColor border = look.isSelected  ? palette.color(QPalette::Active, QPalette::Highlight)
                          : look.isOffered ? blend(base, accent, look.isOwn ? 0.7 : 0.28)
                                           : separatorColor(palette);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(border, look.isCurrent ? 2.5 : look.isSelected ? 2 : 1));
    painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QRectF inner = tile.adjusted(padding, padding, -padding, -padding);
    drawStrategyGlyph(painter, QRectF(inner.left(), inner.top(), glyph, glyph), look.strategy, accent);

    painter.setFont(option.font);
    painter.setPen(look.isOffered && look.isOwn ? palette.color(QPalette::Text) : secondaryText(palette));
    const int line = option.fontMetrics.height();
    QRectF row(inner.left(), inner.top() + glyph + 6, inner.width(), line);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(look.strategyText, Qt::ElideRight, int(row.width()) + 2));

    row.translate(0, line + 4);
    if (!look.stateText.isEmpty()) {
        painter.setFont(smaller(option.font));
        const QFontMetrics metrics(painter.font());
        qreal indent = 0;
        if (look.isDeployable) {
            const QColor dot = stateColor(look.state, palette);
            painter.setPen(QPen(dot, 1.4));
            painter.setBrush(look.state == TemplateState::None ? QBrush(Qt::NoBrush) : QBrush(dot));
            painter.drawEllipse(QRectF(row.left() + 1, row.center().y() - 3, 6, 6));
            indent = 12;
        }
        painter.setPen(secondaryText(palette));
        painter.drawText(row.adjusted(indent, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(look.stateText, Qt::ElideRight, int(row.width() - indent) + 2));
    }
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
    // A closed box would only hide the cell: the list is what was asked for.
    QMetaObject::invokeMethod(choice, &QComboBox::showPopup, Qt::QueuedConnection);
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
