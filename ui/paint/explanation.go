package paint

import (
	"slices"

	"backstep/network/explain"
	"backstep/ui/grid"
)

// SpellExplanation spells all texts of an explanation except its operators. Those are
// needed to work it out and are spelled when they are written.
func SpellExplanation(e explain.Explanation) explain.Explanation {
	for _, text := range []*string{&e.Title, &e.Symbol, &e.Formula, &e.Gist, &e.Note} {
		*text = grid.Spell(*text)
	}
	e.Meaning = e.Meaning.With(grid.Spell)
	e.Result = spellOperand(e.Result)
	e.Inline, e.Tail = spellLines(e.Inline), spellLines(e.Tail)
	e.Parts = slices.Clone(e.Parts)
	for i := range e.Parts {
		e.Parts[i] = spellPart(e.Parts[i])
	}
	if e.Next != nil {
		next := spellPart(*e.Next)
		e.Next = &next
	}
	e.LongWay = spellStages(e.LongWay)
	if e.Table != nil {
		table := spellTable(*e.Table)
		e.Table = &table
	}
	return e
}

func spellPart(p explain.Part) explain.Part {
	return explain.Part{Symbol: grid.Spell(p.Symbol), Lines: spellLines(p.Lines), Result: spellOperand(p.Result)}
}

func spellTable(t explain.Table) explain.Table {
	t.Head, t.SumLabel, t.Sum = grid.Spell(t.Head), grid.Spell(t.SumLabel), spellOperand(t.Sum)
	t.Columns, t.Rows, t.Then = spellTexts(t.Columns), slices.Clone(t.Rows), spellStages(t.Then)
	for i := range t.Rows {
		t.Rows[i].Label = grid.Spell(t.Rows[i].Label)
	}
	return t
}

func spellStages(list []explain.Stage) []explain.Stage {
	spelled := slices.Clone(list)
	for i := range spelled {
		stage := &spelled[i]
		stage.Columns, stage.Row.Label = spellTexts(stage.Columns), grid.Spell(stage.Row.Label)
	}
	return spelled
}

func spellTexts(list []string) []string {
	spelled := make([]string, len(list))
	for i, text := range list {
		spelled[i] = grid.Spell(text)
	}
	return spelled
}

func spellLines(lines []explain.Line) []explain.Line {
	list := make([]explain.Line, len(lines))
	for i, line := range lines {
		list[i] = slices.Clone(line)
		for j := range list[i] {
			list[i][j].Operand = spellOperand(list[i][j].Operand)
		}
	}
	return list
}

func spellOperand(o explain.Operand) explain.Operand {
	o.Symbol = grid.Spell(o.Symbol)
	return o
}
