// SPDX-License-Identifier: GPL-3.0-or-later
// Random sequences of edits, undo, redo, save and reopening against a model of the matrix that is as simple
// as can be. BAKEOFF_TEST_SEED repeats one.
#include "planning/template_count.h"
#include "support/sample_values.h"
#include "tables/matrix_document.h"
#include "tables/workspace_cache.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;

namespace {

/// Everything by ids, nothing shared, every state kept whole.
struct SimpleLine {
    QString name;
    int generations = 1;
    AttributeCodes codes{};
    bool operator==(const SimpleLine &) const = default;
};
struct SimpleMatrix {
    QMap<Axis, QStringList> shown{{Axis::Platforms, {}}, {Axis::Services, {}}};
    QMap<QPair<int, QString>, SimpleLine> lines;
    QMap<QString, QString> cells; ///< "platform/service/attribute": a number, or a text
    AttributeCodes codes{};
    bool operator==(const SimpleMatrix &) const = default;

    SimpleLine line(Axis axis, const QString &id) const { return lines.value({int(axis), id}); }
    QString cell(const QString &platform, const QString &service, CellAttribute attribute) const
    {
        return cells.value(platform + '/' + service + '/' + toId(attribute));
    }
    Code effective(const QString &platform, const QString &service, CellAttribute attribute) const
    {
        const auto i = std::size_t(attribute);
        for (const Code code :
             {Code(cell(platform, service, attribute).toUInt()), line(Axis::Platforms, platform).codes[i],
              line(Axis::Services, service).codes[i], codes[i]}) {
            if (code != 0)
                return code;
        }
        return 0;
    }
};

SimpleMatrix simple(const Matrix &matrix)
{
    SimpleMatrix made;
    made.codes = matrix.codes;
    for (const Axis axis : {Axis::Platforms, Axis::Services}) {
        made.shown[axis] = matrix.axis(axis).ids();
        for (const MatrixLine &line : matrix.axis(axis).lines) {
            const SimpleLine simpleLine{line.name, line.generations, line.codes};
            if (!line.id.isEmpty() && simpleLine != SimpleLine())
                made.lines.insert({int(axis), line.id}, simpleLine);
        }
    }
    for (qsizetype row = 0; row < matrix.platforms.lines.size(); ++row) {
        for (qsizetype column = 0; column < matrix.services.lines.size(); ++column) {
            for (const CellAttribute attribute : cellAttributes) {
                if (const Code code = matrix.code(attribute, int(row), int(column))) {
                    made.cells.insert(matrix.platforms.lines[row].id + '/' +
                                          matrix.services.lines[column].id + '/' + toId(attribute),
                                      isText(attribute) ? matrix.text(code) : QString::number(code));
                }
            }
        }
    }
    return made;
}

planning::TemplateCount count(const SimpleMatrix &matrix)
{
    planning::TemplateCount counted;
    for (const QString &platform : matrix.shown[Axis::Platforms]) {
        bool isOffered = false;
        const qint64 systems = matrix.line(Axis::Platforms, platform).generations;
        for (const QString &service : matrix.shown[Axis::Services]) {
            if (matrix.effective(platform, service, CellAttribute::Offered) == noCode)
                continue;
            const qint64 images = systems * matrix.line(Axis::Services, service).generations;
            isOffered = true;
            ++counted.offeredCells;
            counted.preInstalled += images;
            if (matrix.effective(platform, service, CellAttribute::Strategy) ==
                    codeOf(Strategy::PreInstalled) &&
                matrix.effective(platform, service, CellAttribute::Depth) != codeOf(BakeDepth::OsOnly))
                counted.planGolden += images;
        }
        counted.osOnly += isOffered ? systems : 0;
    }
    counted.planOs = counted.osOnly;
    return counted;
}

} // namespace

class TestMatrixSequences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomSequences_data()
    {
        QTest::addColumn<quint32>("seed");
        bool isGiven = false;
        const quint32 given = qEnvironmentVariable("BAKEOFF_TEST_SEED").toUInt(&isGiven);
        const quint32 first = isGiven ? given : QRandomGenerator::global()->generate();
        for (quint32 i = 0; i < (isGiven ? 1 : 200); ++i)
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(first + i))) << first + i;
        qInfo("seeds from %u on", first);
    }
    void randomSequences()
    {
        QFETCH(quint32, seed);
        m_random.seed(seed);
        m_catalog = samples::catalog();
        m_folder = std::make_unique<QTemporaryDir>();
        auto workspace = storage::Workspace::create(m_folder->filePath("team.bakeoff"));
        QVERIFY(workspace);
        QVERIFY((*workspace)->saveMatrix(samples::matrix()));
        m_now = m_saved = simple(samples::matrix());
        m_undo.clear();
        m_redo.clear();
        workspace->reset();
        open();
        for (int step = 0; step < 40 && !QTest::currentTestFailed(); ++step) {
            switch (m_random.bounded(12)) {
            case 0:
            case 1:
                undo();
                break;
            case 2:
                redo();
                break;
            case 3:
                save();
                break;
            case 4:
                if (m_random.bounded(3) == 0)
                    reopen();
                break;
            case 5:
            case 6:
                changeLines();
                break;
            default:
                changeCells();
            }
            compare();
        }
        if (!QTest::currentTestFailed())
            reopen();
        compare();
        close();
    }

private:
    void open()
    {
        auto workspace = storage::Workspace::open(m_folder->filePath("team.bakeoff"));
        QVERIFY(workspace);
        m_workspace = std::move(*workspace);
        m_cache = std::make_unique<tables::WorkspaceCache>(*m_workspace);
        m_document = std::make_unique<tables::MatrixDocument>(m_catalog);
        connect(m_document.get(), &tables::MatrixDocument::edited, m_cache.get(),
                &tables::WorkspaceCache::recordEdit);
        connect(m_cache.get(), &tables::WorkspaceCache::matricesChanged, m_document.get(),
                [this] { m_document->load(m_cache->matrices()); });
        connect(m_cache.get(), &tables::WorkspaceCache::matricesSaved, m_document.get(),
                [this](const QList<Matrix> &saved) { m_document->markSaved(saved); });
        QSignalSpy loaded(m_cache.get(), &tables::WorkspaceCache::loaded);
        QVERIFY(loaded.wait());
    }
    void close()
    {
        m_document.reset();
        m_cache.reset();
        m_workspace.reset();
    }
    void reopen()
    {
        close(); // without saving: nothing of what was edited is lost, but what was undone is
        m_undo.clear();
        m_redo.clear();
        open();
        const auto versions = m_workspace->matrixVersions();
        QVERIFY(versions);
        QCOMPARE(simple(versions->first().saved).cells, m_saved.cells);
        QVERIFY(simple(versions->first().saved) == m_saved);
        // A line that was put in and taken out again is still known, which a person does not see.
        QVERIFY(m_document->isModified() || m_now == m_saved);
    }
    void save()
    {
        QSignalSpy saved(m_cache.get(), &tables::WorkspaceCache::matricesSaved);
        m_cache->saveMatrices(m_document->snapshot({"lab"}));
        m_saved = m_now;
        QVERIFY(saved.wait());
        QVERIFY(!m_document->isModified());
    }
    void undo()
    {
        QCOMPARE(m_document->undoStack().canUndo(), !m_undo.isEmpty());
        if (m_undo.isEmpty())
            return;
        m_document->undoStack().undo();
        m_redo.append(m_now);
        m_now = m_undo.takeLast();
    }
    void redo()
    {
        QCOMPARE(m_document->undoStack().canRedo(), !m_redo.isEmpty());
        if (m_redo.isEmpty())
            return;
        m_document->undoStack().redo();
        m_undo.append(m_now);
        m_now = m_redo.takeLast();
    }
    /// The document was changed by what makes \a after of the present state: one step, or none.
    void expect(const SimpleMatrix &after)
    {
        if (after == m_now)
            return;
        m_undo.append(m_now);
        m_redo.clear();
        m_now = after;
    }
    const Matrix &matrix() const { return *m_document->matrix("lab"); }

    QList<int> someSlots(Axis axis)
    {
        QList<int> lineSlots;
        for (const int slot : matrix().axis(axis).order) {
            if (m_random.bounded(2) == 0)
                lineSlots.append(slot);
        }
        return lineSlots;
    }

    void changeCells()
    {
        // More than one cell each, so that no two steps become one.
        const CellAttribute attribute =
            cellAttributes[std::size_t(m_random.bounded(int(cellAttributes.size())))];
        const QList<int> rows = someSlots(Axis::Platforms);
        const QList<int> columns = someSlots(Axis::Services);
        if (rows.size() * columns.size() < 2)
            return;
        MatrixEdit edit;
        SimpleMatrix after = m_now;
        CellBlock block{rows, columns, {}};
        const bool isSingle = m_random.bounded(2) == 0;
        const auto draw = [&]() -> Code {
            if (isText(attribute)) {
                static const QStringList texts{"", "t-1", "메모", "=1+1"};
                return codeOfText(matrix(), edit, texts[m_random.bounded(int(texts.size()))]);
            }
            return Code(m_random.bounded(3));
        };
        const Code one = draw();
        for (const int row : rows) {
            CodeRow codes;
            for (const int column : columns) {
                const Code code = isSingle ? one : draw();
                codes.append(code);
                const QString key = matrix().platforms.lines[row].id + '/' +
                                    matrix().services.lines[column].id + '/' + toId(attribute);
                if (code == 0)
                    after.cells.remove(key);
                else if (isText(attribute))
                    after.cells[key] = edit.texts.value(code, matrix().text(code));
                else
                    after.cells[key] = QString::number(code);
            }
            block.codes.append(codes);
        }
        if (isSingle)
            block.codes = {{one}};
        edit.cells = {{attribute, {block}}};
        QVERIFY(checkFit(matrix(), edit));
        m_document->change("lab", edit, "cells");
        expect(after);
    }

    void changeLines()
    {
        static const QStringList known{"haproxy", "apache", "hadoop", "mysql", "tomcat", "x1", "x2"};
        const Axis axis = m_random.bounded(2) == 0 ? Axis::Platforms : Axis::Services;
        SimpleMatrix after = m_now;
        QStringList &shown = after.shown[axis];
        const int place = m_random.bounded(int(shown.size()) + 1);
        switch (m_random.bounded(5)) {
        case 0: {
            const QString id = known[m_random.bounded(int(known.size()))];
            m_document->insertLines("lab", axis, {id}, place);
            if (!shown.contains(id))
                shown.insert(place, id);
            break;
        }
        case 1: {
            const QList<int> lineSlots = someSlots(axis);
            m_document->removeLines("lab", axis, lineSlots);
            for (const int slot : lineSlots)
                shown.removeAll(matrix().axis(axis).lines[slot].id);
            break;
        }
        case 2: {
            const QList<int> lineSlots = someSlots(axis);
            QStringList moved;
            QStringList before = shown.mid(0, place);
            QStringList behind = shown.mid(place);
            for (const int slot : lineSlots) {
                const QString id = matrix().axis(axis).lines[slot].id;
                moved.append(id);
                before.removeAll(id);
                behind.removeAll(id);
            }
            m_document->moveLines("lab", axis, lineSlots, place);
            shown = before + moved + behind;
            break;
        }
        case 3: {
            if (shown.isEmpty())
                return;
            const QString id = shown[m_random.bounded(int(shown.size()))];
            const int slot = matrix().axis(axis).slotOf(id);
            MatrixLine line = matrix().axis(axis).lines[slot];
            line.name = m_random.bounded(2) == 0 ? QString() : QStringLiteral("이름");
            line.generations = 1 + m_random.bounded(3);
            line.codes[0] = Code(m_random.bounded(3));
            line.codes[1] = Code(m_random.bounded(3));
            line.codes[2] = Code(m_random.bounded(4));
            m_document->setLine("lab", axis, slot, line, "line");
            const SimpleLine simpleLine{line.name, line.generations, line.codes};
            if (simpleLine == SimpleLine())
                after.lines.remove({int(axis), id});
            else
                after.lines[{int(axis), id}] = simpleLine;
            break;
        }
        default: {
            MatrixEdit edit;
            const auto attribute = std::size_t(m_random.bounded(3));
            const Code code = Code(m_random.bounded(3));
            edit.codes = {{int(attribute), code}};
            m_document->change("lab", edit, "default");
            after.codes[attribute] = code;
        }
        }
        expect(after);
    }

    void compare()
    {
        if (QTest::currentTestFailed())
            return;
        const SimpleMatrix shown = simple(matrix());
        QCOMPARE(shown.shown[Axis::Platforms], m_now.shown[Axis::Platforms]);
        QCOMPARE(shown.shown[Axis::Services], m_now.shown[Axis::Services]);
        QCOMPARE(shown.cells, m_now.cells);
        QVERIFY(shown == m_now);
        QVERIFY(planning::countTemplates(matrix()) == count(m_now));
    }

    QRandomGenerator m_random;
    catalog::Catalog m_catalog;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Workspace> m_workspace;
    std::unique_ptr<tables::WorkspaceCache> m_cache;
    std::unique_ptr<tables::MatrixDocument> m_document;
    SimpleMatrix m_now;
    SimpleMatrix m_saved;
    QList<SimpleMatrix> m_undo;
    QList<SimpleMatrix> m_redo;
};

QTEST_GUILESS_MAIN(TestMatrixSequences)
#include "test_matrix_sequences.moc"
