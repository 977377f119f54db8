package explain

import (
	"math"
	"slices"
	"unicode/utf8"

	"backstep/network/notation"
	"backstep/network/stepper"
)

// Explanations are made in the notation of backstep, with the order of factors, the sums and
// the signs that the subject's notation has. Before they are returned, their symbols are
// turned into those of the notation, here and nowhere else.

// Keep returns a name so that it stays as it is when symbols are turned.
func (s *Subject) Keep(name string) string {
	if s.Notation == (notation.Notation{}) {
		return name
	}
	return notation.Keep(name)
}

// kept returns a name for a sentence: shortened, and so that it stays as it is.
func (s *Subject) kept(name string) string { return s.Keep(clip(name)) }

// ofUnit returns a symbol with the name of its unit, or with its number.
func (at snapshot) ofUnit(symbol string, layer, unit, of int) string {
	const between = " of "
	which := at.Names.ofUnit("", layer, unit, of)
	if len(which) > len(between) && which[:len(between)] == between {
		return symbol + between + at.Keep(which[len(between):])
	}
	return symbol + which
}

// weighed returns a line with a weight and what it is multiplied by, in the order of the
// notation: a · w or w · a.
func (at snapshot) weighed(a, w piece) Line {
	if at.Notation.WeightFirst() {
		return line("? · ?", w, a)
	}
	return line("? · ?", a, w)
}

// blamed returns a line with a δ that is passed back and its weight.
func (at snapshot) blamed(delta, w piece) Line {
	if at.Notation.BlameFirst() {
		return line("? · ?", delta, w)
	}
	return line("? · ?", w, delta)
}

// met returns a line with what a weight got and the δ that came back to it.
func (at snapshot) met(a, delta piece) Line {
	if at.Notation.DeltaFirst() {
		return line("? · ?", delta, a)
	}
	return line("? · ?", a, delta)
}

// ordered returns two texts, the second first if the factors that they stand for are so.
func ordered(turned bool, a, b string) (first, second string) {
	if turned {
		return b, a
	}
	return a, b
}

// one is what a bias is multiplied by where it is the weight of a constant.
func one() Operand { return setting("1", 1) }

// ones reports whether biases are the weights of a constant 1.
func (at snapshot) ones() bool { return at.Notation.Bias == notation.Ones }

// Says returns a sentence of backstep's in the notation of the subject.
func (s *Subject) Says(text string) string { return s.Notation.Sentence(text) }

// Purpose says what a phase is for, as a sentence. It is empty before the first step.
func (s *Subject) Purpose(phase stepper.Kind) string {
	return s.Says(WordsOf(phase).purpose(s.Noun, s.Notation))
}

// turned returns an explanation of a quantity in the notation of the subject.
func (s *Subject) turned(e Explanation, q Quantity) Explanation {
	if s.Notation == (notation.Notation{}) {
		return e
	}
	t := turner{s.Notation}
	if q.Kind == Loss && q.Sample != Batch || q.Kind == Delta {
		t.Notation = t.OfSample()
	}
	e.Symbol, e.Formula, e.Gist, e.Note = t.Formula(e.Symbol), t.Sentence(e.Formula), t.Formula(e.Gist), t.Sentence(e.Note)
	e.Result = t.operand(e.Result)
	e.Parts = t.parts(e.Parts)
	if e.Next != nil {
		whole := turner{s.Notation}.part(*e.Next)
		e.Next = &whole
	}
	e.Inline, e.Brief, e.Tail = t.lines(e.Inline), t.lines(e.Brief), t.lines(e.Tail)
	e.Table, e.LongWay = t.table(e.Table), t.stages(e.LongWay)
	e.Meaning = e.Meaning.With(t.Sentence).orSign(e.Result.Value)
	return e
}

// orSign returns the sentence so that it has texts that are as short as those of backstep's
// notation. Where longer symbols took that, it only says the sign of the number.
func (s Sentence) orSign(v float64) Sentence {
	const (
		short = 24  // then it is short in ASCII too, where symbols are words
		long  = 100 // what one line has of both what the number is and what its value says
	)
	if both := length(s.What) + length(s.Says); both > long {
		s = s.orShort("It is " + signOf(v) + ".")
	}
	if alone := s.standing(); length(alone) > short {
		s.Alone = append(slices.Clone(alone), "This number is "+signOf(v)+".")
	}
	return s
}

// length returns that of the last and shortest of some texts, if there is one.
func length(texts []string) int {
	if len(texts) == 0 {
		return 0
	}
	return utf8.RuneCountInString(texts[len(texts)-1])
}

// signOf says the sign of a number, to go on with after "It is".
func signOf(v float64) string {
	switch {
	case math.IsNaN(v):
		return "not a number"
	case math.IsInf(v, 0):
		return "infinite"
	case v < 0:
		return "negative"
	case v > 0:
		return "positive"
	default:
		return "0"
	}
}

// turner turns the symbols of an explanation.
type turner struct{ notation.Notation }

func (t turner) operand(o Operand) Operand { return o.as(t.Formula(o.Symbol)) }

func (t turner) line(l Line) Line {
	l = slices.Clone(l)
	for i := range l {
		if l[i].Operator == "" {
			l[i].Operand = t.operand(l[i].Operand)
		}
	}
	return l
}

func (t turner) lines(list []Line) []Line {
	list = slices.Clone(list)
	for i := range list {
		list[i] = t.line(list[i])
	}
	return list
}

func (t turner) part(p Part) Part {
	return Part{Symbol: t.Formula(p.Symbol), Lines: t.lines(p.Lines), Result: t.operand(p.Result)}
}

func (t turner) parts(list []Part) []Part {
	list = slices.Clone(list)
	for i := range list {
		list[i] = t.part(list[i])
	}
	return list
}

func (t turner) texts(list []string) []string {
	list = slices.Clone(list)
	for i := range list {
		list[i] = t.Formula(list[i])
	}
	return list
}

func (t turner) row(r Row) Row {
	return Row{Label: r.Label, Terms: t.line(r.Terms), Total: t.operand(r.Total)}
}

// table turns a table. What its rows are called are names, but for those that follow from
// the sum.
func (t turner) table(of *Table) *Table {
	if of == nil {
		return nil
	}
	turned := *of
	turned.Columns, turned.Rows = t.texts(of.Columns), slices.Clone(of.Rows)
	for i := range turned.Rows {
		turned.Rows[i] = t.row(turned.Rows[i])
	}
	turned.Sum, turned.SumLabel, turned.Then = t.operand(of.Sum), t.Formula(of.SumLabel), t.stages(of.Then)
	return &turned
}

func (t turner) stages(list []Stage) []Stage {
	list = slices.Clone(list)
	for i := range list {
		list[i] = Stage{Columns: t.texts(list[i].Columns), Row: t.row(list[i].Row)}
		list[i].Row.Label = t.Formula(list[i].Row.Label)
	}
	return list
}
