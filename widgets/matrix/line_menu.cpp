// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/line_menu.h"

#include "catalog/definition.h"
#include "tables/cell_facts.h"

#include <QActionGroup>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace bakeoff::widgets {

using catalog::Axis;
using catalog::CellAttribute;
using catalog::Code;
using catalog::MatrixLine;
using catalog::Strategy;

LineMenu::LineMenu(tables::MatrixDocument &document, const QString &matrixId, Axis axis, int slot,
                   bool readOnly, QWidget *parent)
    : QMenu(parent), m_document(document), m_matrixId(matrixId), m_axis(axis), m_slot(slot)
{
    setObjectName(axis == Axis::Platforms ? QStringLiteral("rowMenu") : QStringLiteral("columnMenu"));
    if (!matrix())
        return;
    addInherited();
    addSeparator();
    addPlace();
    addSeparator();
    addAction(tr("Properties…"), this, [this] {
        Q_EMIT propertiesRequested(m_axis, m_slot);
    })->setObjectName(QStringLiteral("lineProperties"));
    addDefinition();
    QAction *remove =
        addAction(tr("Remove"), this, [this] { m_document.removeLines(m_matrixId, m_axis, {m_slot}); });
    remove->setObjectName(QStringLiteral("lineRemove"));
    if (readOnly) {
        const auto all = actions();
        for (QAction *action : all)
            action->setEnabled(false);
    }
}

void LineMenu::addInherited()
{
    const MatrixLine line = matrix()->axis(m_axis).lines.value(m_slot);
    const auto add = [&](const QString &title, CellAttribute attribute,
                         const QList<std::pair<Code, QString>> &choices) {
        QMenu *menu = addMenu(title);
        auto *group = new QActionGroup(menu);
        for (const auto &[code, name] : choices) {
            QAction *action = menu->addAction(
                name, this, [this, attribute, code = code, name = name] { inherit(attribute, code, name); });
            action->setCheckable(true);
            action->setChecked(line.codes[static_cast<std::size_t>(attribute)] == code);
            group->addAction(action);
        }
    };
    const QString above = tr("As the matrix says");
    add(tr("Strategy of its cells"), CellAttribute::Strategy,
        {{0, above},
         {codeOf(Strategy::PreInstalled), catalog::displayName(Strategy::PreInstalled)},
         {codeOf(Strategy::OsOnly), catalog::displayName(Strategy::OsOnly)}});
    add(tr("Offered"), CellAttribute::Offered,
        {{0, above}, {catalog::yesCode, tr("Offered")}, {catalog::noCode, tr("Not offered")}});
}

void LineMenu::inherit(CellAttribute attribute, Code code, const QString &what)
{
    if (!matrix())
        return;
    MatrixLine line = matrix()->axis(m_axis).lines.value(m_slot);
    line.codes[static_cast<std::size_t>(attribute)] = code;
    const QString name = tables::displayName(m_document.catalog(), m_axis, line);
    m_document.setLine(m_matrixId, m_axis, m_slot, line, tr("%1: %2").arg(name, what));
    askToFollow(attribute, name, what);
}

void LineMenu::askToFollow(CellAttribute attribute, const QString &name, const QString &what)
{
    const bool isRow = m_axis == Axis::Platforms;
    const QList<int> others = matrix()->axis(isRow ? Axis::Services : Axis::Platforms).order;
    const auto own = std::count_if(others.begin(), others.end(), [&](int other) {
        return matrix()->code(attribute, isRow ? m_slot : other, isRow ? other : m_slot) != 0;
    });
    if (own == 0)
        return;
    // Without a word it would look as if nothing had happened.
    auto *question = new QMessageBox(QMessageBox::Question, name, tr("%1 now says: %2").arg(name, what),
                                     QMessageBox::NoButton, window());
    question->setObjectName(QStringLiteral("followQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("%n of its cell(s) have a choice of their own, which counts for more. Should they follow too?",
           nullptr, int(own)));
    QPushButton *follow = question->addButton(tr("Let them follow"), QMessageBox::AcceptRole);
    follow->setObjectName(QStringLiteral("letFollow"));
    question->setDefaultButton(question->addButton(tr("Keep their own"), QMessageBox::RejectRole));
    const tables::CellArea area{isRow ? QList<int>{m_slot} : others, isRow ? others : QList<int>{m_slot}};
    QObject::connect(follow, &QPushButton::clicked, &m_document,
                     [&document = m_document, id = m_matrixId, area, attribute] {
                         document.setCells(id, {area}, attribute, 0);
                     });
    question->open();
}

void LineMenu::addPlace()
{
    const QList<int> &order = matrix()->axis(m_axis).order;
    const int place = int(order.indexOf(m_slot));
    const bool isRow = m_axis == Axis::Platforms;
    const auto move = [this](int before) {
        return [this, before] { m_document.moveLines(m_matrixId, m_axis, {m_slot}, before); };
    };
    QAction *back = addAction(isRow ? tr("Move up") : tr("Move left"), this, move(place - 1));
    back->setObjectName(QStringLiteral("lineMoveBack"));
    back->setEnabled(place > 0);
    QAction *on = addAction(isRow ? tr("Move down") : tr("Move right"), this, move(place + 2));
    on->setObjectName(QStringLiteral("lineMoveOn"));
    on->setEnabled(place + 1 < order.size());
    QMenu *insert = addMenu(isRow ? tr("Insert above") : tr("Insert left"));
    insert->setObjectName(QStringLiteral("lineInsert"));
    addInsertions(*insert, m_document, m_matrixId, m_axis, place,
                  [this, place] { Q_EMIT definitionRequested(m_axis, {}, place); });
}

void LineMenu::addDefinition()
{
    const QString id = matrix()->axis(m_axis).lines.value(m_slot).id;
    const catalog::Platform *platform =
        m_axis == Axis::Platforms ? m_document.catalog().platform(id) : nullptr;
    const catalog::Service *service = m_axis == Axis::Services ? m_document.catalog().service(id) : nullptr;
    if (!catalog::isOwn(platform ? platform->folder : service ? service->folder : QString()))
        return; // the product's own are not changed
    QAction *define =
        addAction(tr("Definition…"), this, [this, id] { Q_EMIT definitionRequested(m_axis, id, -1); });
    define->setObjectName(QStringLiteral("lineDefinition"));
    QAction *remove = addAction(tr("Delete the definition…"), this,
                                [this, id] { Q_EMIT definitionRemovalRequested(m_axis, id); });
    remove->setObjectName(QStringLiteral("lineDefinitionRemove"));
}

void addInsertions(QMenu &menu, tables::MatrixDocument &document, const QString &matrixId, Axis axis,
                   int before, const std::function<void()> &define)
{
    const catalog::Matrix *matrix = document.matrix(matrixId);
    if (!matrix)
        return;
    const auto add = [&](const QString &id, const QString &name) {
        if (matrix->axis(axis).shows(id))
            return;
        QAction *action = menu.addAction(name, &document, [&document, matrixId, axis, id, before] {
            document.insertLines(matrixId, axis, {id}, before);
        });
        action->setObjectName(QStringLiteral("insert-") + id);
    };
    if (axis == Axis::Platforms) {
        for (const catalog::Platform &platform : document.catalog().platforms)
            add(platform.id, platform.name.text());
    } else {
        for (const catalog::Service &service : document.catalog().services)
            add(service.id, service.name.text());
    }
    menu.addSeparator();
    menu.addAction(axis == Axis::Platforms ? LineMenu::tr("Define an operating system…")
                                           : LineMenu::tr("Define a service…"),
                   &document, define)
        ->setObjectName(QStringLiteral("defineNew"));
}

} // namespace bakeoff::widgets
