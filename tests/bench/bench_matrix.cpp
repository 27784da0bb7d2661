// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what a matrix of 1,000 operating systems by 1,000 services takes, beside QTableWidget doing the
// same. usage: bench_matrix FOLDER [LINES]
#include "planning/template_count.h"
#include "process_memory.h"
#include "storage/workspace.h"
#include "tables/matrix_document.h"
#include "tables/matrix_model.h"
#include "tables/matrix_search.h"
#include "tables/workspace_cache.h"
#include "widgets/matrix/cell_delegate.h"
#include "widgets/matrix/matrix_view.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTableWidget>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <numeric>

using namespace bakeoff;
using namespace bakeoff::catalog;
using tables::MatrixModel;

namespace {

QTextStream out(stdout);

double elapsed_ms(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

template <typename Work>
double time_ms(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return elapsed_ms(timer);
}

void print(const char *what, double ours_ms, double theirs_ms, const char *target)
{
    out << QStringLiteral("%1  %2 ms   QTableWidget %3 ms   ratio %4   (%5)\n")
               .arg(QLatin1String(what), -34)
               .arg(ours_ms, 9, 'f', 2)
               .arg(theirs_ms, 9, 'f', 2)
               .arg(theirs_ms > 0 && ours_ms > 0 ? theirs_ms / ours_ms : 0, 8, 'f', 1)
               .arg(QLatin1String(target))
        << Qt::flush;
}

QList<int> upTo(int count)
{
    QList<int> lineSlots(count);
    std::iota(lineSlots.begin(), lineSlots.end(), 0);
    return lineSlots;
}

/// Every fourth row differs, and notes and demand are set here and there, so that rows do not all share.
Matrix generated(int lines)
{
    Matrix matrix;
    matrix.id = QStringLiteral("generated");
    matrix.name = QStringLiteral("Generated");
    QStringList platforms;
    QStringList services;
    for (int i = 0; i < lines; ++i) {
        platforms << QStringLiteral("os-%1").arg(i);
        services << QStringLiteral("service-%1").arg(i);
    }
    matrix.setLines(Axis::Platforms, platforms);
    matrix.setLines(Axis::Services, services);
    MatrixEdit edit;
    AttributeEdit strategies{CellAttribute::Strategy, {}};
    AttributeEdit demand{CellAttribute::DeploysPerMonth, {}};
    for (int row = 0; row < lines; row += 4) {
        CodeRow codes;
        CodeRow numbers;
        for (int column = 0; column < lines; ++column) {
            codes.append(Code((row / 4 + column) % 3));
            numbers.append(Code((row * 7 + column * 13) % 500));
        }
        strategies.blocks.append({{row}, upTo(lines), {codes}});
        demand.blocks.append({{row}, upTo(lines), {numbers}});
    }
    // A hundred different notes, on every tenth cell of every tenth row.
    AttributeEdit notes{CellAttribute::Note, {}};
    for (Code code = 1; code <= 100; ++code)
        edit.texts.insert(code, QStringLiteral("Agreed with team %1").arg(code));
    for (int row = 0; row < lines; row += 10) {
        CodeRow codes;
        for (int column = 0; column < lines; ++column)
            codes.append(column % 10 == 0 ? Code(1 + (row + column / 10) % 100) : Code(0));
        notes.blocks.append({{row}, upTo(lines), {codes}});
    }
    edit.cells = {strategies, demand, notes};
    apply(matrix, edit);
    return matrix;
}

/// Scrolls to places all over and paints each; returns the times of the frames, sorted.
QList<double> frames_ms(QTableView &view, int count)
{
    QList<double> times;
    quint32 random = 1;
    for (int i = 0; i < count; ++i) {
        random = random * 1664525 + 1013904223;
        const bool jump = i % 4 == 0; // the others scroll on
        QScrollBar *down = view.verticalScrollBar();
        QScrollBar *across = view.horizontalScrollBar();
        QElapsedTimer timer;
        timer.start();
        down->setValue(jump ? int(random >> 8) % std::max(1, down->maximum()) : down->value() + 37);
        across->setValue(jump ? int(random >> 4) % std::max(1, across->maximum()) : across->value() + 23);
        view.viewport()->repaint();
        times.append(elapsed_ms(timer));
    }
    std::sort(times.begin(), times.end());
    return times;
}

double p99(const QList<double> &sorted)
{
    return sorted[qsizetype(double(sorted.size() - 1) * 0.99)];
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        out << "usage: bench_matrix FOLDER [LINES]\n";
        return 2;
    }
    const int lines = std::clamp(words.value(2, QStringLiteral("1000")).toInt(), 1, mostLines);
    const QString path = QDir(words[1]).absoluteFilePath(QStringLiteral("scale.bakeoff"));
    QDir().mkpath(words[1]);
    QFile::remove(path);
    const double baseMemory_MiB = bench::processMemory_MiB("VmRSS");
    {
        auto made = storage::Workspace::create(path);
        if (!made || !(*made)->saveMatrix(generated(lines))) {
            out << "The workspace could not be made.\n";
            return 1;
        }
    }

    // Ours: from the file to a painted window.
    const catalog::Catalog catalog;
    std::unique_ptr<storage::Workspace> workspace;
    std::unique_ptr<tables::WorkspaceCache> cache;
    tables::MatrixDocument document(catalog);
    MatrixModel model(document);
    widgets::MatrixView view;
    view.resize(1280, 800);
    const double open_ms = time_ms([&] {
        workspace = std::move(*storage::Workspace::open(path));
        cache = std::make_unique<tables::WorkspaceCache>(*workspace);
        QObject::connect(&document, &tables::MatrixDocument::edited, cache.get(),
                         &tables::WorkspaceCache::recordEdit);
        (void)QTest::qWaitFor([&] { return cache->isLoaded(); }, 60000);
        document.load(cache->matrices());
        model.setMatrixId(QStringLiteral("generated"));
        view.setModel(&model);
        view.setItemDelegate(new widgets::CellDelegate(
            {MatrixModel::StrategyRole, MatrixModel::EffectiveStrategyRole, MatrixModel::OfferedRole,
             MatrixModel::RecipeAvailableRole, MatrixModel::TemplateStateRole, MatrixModel::StrategyTextRole,
             MatrixModel::StateTextRole},
            &view));
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        view.fit();
        view.viewport()->repaint();
    });
    const double ourMemory_MiB = bench::processMemory_MiB("VmRSS");

    // QTableWidget: an item with a text and a state for each cell.
    auto widget = std::make_unique<QTableWidget>();
    widget->resize(1280, 800);
    const double theirOpen_ms = time_ms([&] {
        widget->setRowCount(lines);
        widget->setColumnCount(lines);
        for (int row = 0; row < lines; ++row) {
            for (int column = 0; column < lines; ++column) {
                auto *item = new QTableWidgetItem(QStringLiteral("OS-only"));
                item->setData(Qt::UserRole, 0);
                widget->setItem(row, column, item);
            }
        }
        widget->show();
        (void)QTest::qWaitForWindowExposed(widget.get());
        widget->viewport()->repaint();
    });
    const double theirMemory_MiB = bench::processMemory_MiB("VmRSS") - ourMemory_MiB;
    const auto fillWidget = [&](int value, const QString &text) {
        for (int row = 0; row < lines; ++row) {
            for (int column = 0; column < lines; ++column) {
                QTableWidgetItem *item = widget->item(row, column);
                item->setData(Qt::UserRole, value);
                item->setText(text);
            }
        }
        widget->viewport()->repaint();
    };
    out << QStringLiteral("%1 x %1 cells\n").arg(lines);
    print("open", open_ms, theirOpen_ms, "under 1000 ms");

    const double theirFrame_ms = p99(frames_ms(*widget, 300));
    const QList<double> ours = frames_ms(view, 300);
    print("scroll and repaint, median", ours[ours.size() / 2], 0, "");
    print("scroll and repaint, p99", p99(ours), theirFrame_ms, "under 16 ms");

    const QList<tables::CellArea> all{{upTo(lines), upTo(lines)}};
    const double theirFill_ms = time_ms([&] { fillWidget(1, QStringLiteral("Pre-installed")); });
    const double fill_ms = time_ms([&] {
        document.setStrategy(QStringLiteral("generated"), all, Strategy::PreInstalled);
        view.viewport()->repaint();
    });
    print("set every cell", fill_ms, theirFill_ms, "under 200 ms");
    planning::TemplateCount count;
    const double count_ms =
        time_ms([&] { count = planning::countTemplates(*document.matrix(QStringLiteral("generated"))); });
    const double theirUndo_ms = time_ms([&] { fillWidget(0, QStringLiteral("OS-only")); });
    const double undo_ms = time_ms([&] {
        document.undoStack().undo();
        view.viewport()->repaint();
    });
    print("undo", undo_ms, theirUndo_ms, "under 200 ms");
    const double countMixed_ms =
        time_ms([&] { count = planning::countTemplates(*document.matrix(QStringLiteral("generated"))); });
    const double redo_ms = time_ms([&] {
        document.undoStack().redo();
        view.viewport()->repaint();
    });
    print("redo", redo_ms, theirFill_ms, "under 200 ms");
    const Matrix saved = generated(lines);
    tables::MatrixChanges changes;
    const double changes_ms = time_ms(
        [&] { changes = tables::changesBetween(saved, *document.matrix(QStringLiteral("generated"))); });
    const QList<tables::CellArea> one{{QList<int>{lines / 2}, QList<int>{lines / 2}}};
    document.setStrategy(QStringLiteral("generated"), one, Strategy::OsOnly);
    const double oneEdit_ms = time_ms([&] {
        count = planning::countTemplates(*document.matrix(QStringLiteral("generated")));
        changes = tables::changesBetween(saved, *document.matrix(QStringLiteral("generated")));
    });
    document.undoStack().undo();
    tables::MatrixMatches found;
    const double find_ms = time_ms([&] {
        found = tables::findInMatrix(*document.matrix(QStringLiteral("generated")), catalog,
                                     QStringLiteral("team 42"));
    });
    qsizetype theirs = 0;
    const double theirFind_ms =
        time_ms([&] { theirs = widget->findItems(QStringLiteral("team 42"), Qt::MatchContains).size(); });
    tables::AttributeFlags mixed{};
    const double mixed_ms =
        time_ms([&] { mixed = tables::mixedAttributes(*document.matrix(QStringLiteral("generated")), all); });
    print("counters after a fill", count_ms, 0, "under 50 ms");
    print("what all cells have in common", mixed_ms, 0, "under 50 ms");
    print("what is not saved after a fill", changes_ms, 0, "under 50 ms");
    print("all counters after one edit", oneEdit_ms, 0, "under 50 ms");
    print("find", find_ms, theirFind_ms, "under 50 ms");
    out << QStringLiteral(
               "  (%1 cells changed; %2 places found, QTableWidget looked through as many cells: %3; values "
               "that differ: %4)\n")
               .arg(changes.cells)
               .arg(found.count())
               .arg(theirs)
               .arg(std::count(mixed.begin(), mixed.end(), true));
    print("counters of mixed cells", countMixed_ms, 0, "under 50 ms");
    const double kept_ms = time_ms([&] { workspace->waitForEdits(); });
    print("until the three are committed", kept_ms, 0, "");
    out << QStringLiteral(
               "resident memory: %1 MiB with the matrix open, %2 MiB before; QTableWidget %3 MiB more "
               "(under 250 MiB)\n")
               .arg(ourMemory_MiB, 0, 'f', 0)
               .arg(baseMemory_MiB, 0, 'f', 0)
               .arg(theirMemory_MiB, 0, 'f', 0)
        << Qt::flush;
    return 0;
}
