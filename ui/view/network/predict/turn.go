package predict

import (
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/network/mistake"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/theme"
)

// block is rows of the question's panel that stay or go together.
type block struct {
	sheet paint.Sheet
	rank  int  // where there is no room, those of the highest rank go first
	blank bool // a blank row stands before it, if there is room
	// field is where the field stands, if it stands in the block.
	field *place
}

// place is a place in a block.
type place struct{ x, y, w int }

// The columns of the question's panel.
const (
	lineAt     = 10 // where arithmetic begins, after its label
	fieldWidth = 12
)

// turn draws the question, the field, and what was made of the question. Hints stand here
// unless they have a panel of their own.
func (d drawing) turn(hints bool) {
	if d.H() < 1 {
		return
	}
	body := d
	body.Painter = d.In(grid.Rect{X: paint.Margin + 1, W: d.W() - 2*(paint.Margin+1), H: 1})
	if d.H() > 1 {
		d.title()
		body.Painter = d.PanelBody()
	}
	body.draw(body.blocks(hints))
}

// title draws what is asked, of whom, and the how manieth try it is.
func (d drawing) title() {
	q := d.quiz
	if q.Question == "" {
		d.Panel("predict")
		return
	}
	end := ""
	switch tries := q.Attempt().Tries; {
	case q.Attempt().Known:
	case q.Level.Unaided():
		end = "unaided"
	case tries > 0:
		end = ordinal(tries+1) + " try"
	}
	title := d.Spell(d.Moment.Explanation.Title)
	if d.W() >= besideAll-sideWidth {
		title = "your turn: " + title
	}
	paint.PanelWithEnd(d.Painter, title, end, d.whose())
}

// whose says whose number is asked: of a person, or of all.
func (d drawing) whose() string {
	m, of := d.Moment, d.quiz.Asked
	switch {
	case m.Samples() < 2 || of.Kind == explain.Loss || of.Kind == explain.Update:
		return ""
	case of.IsParameter():
		return "over all " + m.Setup.Noun.Count(m.Samples())
	default:
		return m.Setup.Noun.Number(of.Sample + 1)
	}
}

// ordinal writes a small number as a place in an order by its word.
func ordinal(n int) string {
	words := []string{"", "first", "second", "third", "fourth", "fifth"}
	if n < len(words) {
		return words[n]
	}
	return text.Ordinal(n)
}

// blocks returns what the panel shows, in its order.
func (d drawing) blocks(hints bool) []block {
	q := d.quiz
	if q.Question == "" {
		return []block{d.paragraph(q.Idle, theme.Text, 0)}
	}
	a := q.Attempt()
	list := d.numbers(a)
	if !a.Known && a.Tries > 0 {
		list = append(list, d.said(a))
	}
	compared := d.compared(a)
	compared[0].blank = a.Tries == 0 || a.Known
	list = append(list, compared...)
	if why := d.why(a); why != "" {
		b := d.paragraph(why, theme.Text, 3)
		b.blank = true
		list = append(list, b)
	}
	if !hints && !a.Known {
		list = append(list, d.unfolded()...)
	}
	if !a.Known && a.Tries == 0 && a.Hints == 0 {
		b := d.paragraph(d.note(), theme.Dim, 5)
		b.blank = true
		list = append(list, b)
	}
	return list
}

// numbers shows the numbers that are asked together, and those that are needed and stand nowhere
// else.
func (d drawing) numbers(a desk.Attempt) (list []block) {
	if len(d.quiz.Group) > 1 {
		list = append(list, d.table())
	}
	if a.Known {
		return list
	}
	if t, ok := d.quiz.Samples(); ok {
		taken := 0
		for _, b := range list {
			taken += len(b.sheet)
		}
		list = append(list, d.samples(t, d.H()-taken))
	}
	if b, ok := d.given(); ok {
		if _, worked := d.quiz.Needed(); worked {
			b.rank = 4 // The arithmetic that is needed has them.
		}
		list = append(list, b)
	}
	return list
}

// note says what may be typed.
func (d drawing) note() string {
	if part := d.quiz.Part; d.quiz.Level.Unaided() && part.Asked < part.All {
		return strconv.Itoa(part.Asked) + " of the " + strconv.Itoa(part.All) + " numbers of this step are asked."
	}
	return "Right to the digits you give is right. 1/3 and 3e−4 are numbers too."
}

// said shows the last answer and what it is.
func (d drawing) said(a desk.Attempt) block {
	var row paint.Row
	row.Put(0, "you said", theme.Dim)
	row.Put(lineAt, strings.ReplaceAll(a.Said, "-", "−"), theme.Strong)
	x := row.End() + 2
	row.Put(x, d.Spell("× "+named(a.Verdict)), theme.Alarm)
	s := paint.Sheet{row}
	if s.Width() > d.W() {
		row.Spans[2].X = 0
		s = paint.Sheet{{Spans: row.Spans[:2]}, {Spans: row.Spans[2:]}}
	}
	b := block{sheet: s, rank: 1, blank: true}
	if _, ok := d.quiz.Samples(); ok && a.Verdict.Outcome == mistake.Unknown {
		b.rank = 4 // The sentence above says the same.
	}
	return b
}

// named names the mistakes that an answer may make.
func named(v mistake.Verdict) string {
	const most = 2
	switch v.Outcome {
	case mistake.Coarse:
		return "one digit is too few"
	case mistake.Unknown:
		return "not one of the usual mistakes"
	default:
	}
	says := ""
	for i, fit := range v.Fits[:min(most, len(v.Fits))] {
		if i > 0 {
			says += ", or "
		}
		says += text.List(fit.Names, "and")
	}
	return text.Clean(says)
}

// why says why the mistake is one, or what to do.
func (d drawing) why(a desk.Attempt) string {
	if a.Known || a.Tries == 0 {
		return ""
	}
	switch v := a.Verdict; {
	case v.Outcome == mistake.Coarse:
		return "It is right as far as it goes: give two digits or more."
	case d.quiz.Level.Unaided():
		return ""
	case len(v.Fits) > 0:
		return text.Clean(v.Fits[0].Why)
	case a.Hints == 0:
		return "Start here: " + d.hint(d.quiz.First())
	default:
		return ""
	}
}

// compared shows the arithmetic of the mistake over the one that is needed, whose result is
// open, or only the field.
func (d drawing) compared(a desk.Attempt) []block {
	q := d.quiz
	needed, ok := q.Needed()
	set := func(l explain.Line) paint.Sheet { return formula.Line(d.Painter, l, lineAt, d.W()-fieldWidth-4) }
	var right paint.Sheet
	if ok {
		right = set(needed)
	}
	if !ok || len(right) > d.H() || right.Width() > d.W()-fieldWidth-4 {
		return []block{d.asked(a)}
	}
	var list []block
	end := right.Width()
	v := a.Verdict
	if !a.Known && len(v.Fits) > 0 {
		yours := set(v.Fits[0].Line)
		end = max(end, yours.Width())
		d.ends(yours, end, v.Fits[0].Line.Sign(v.Fits[0].Value, d.Format), d.Format.Trim(v.Fits[0].Value), theme.Text)
		yours[0].Put(0, "yours", theme.Dim)
		list = append(list, block{sheet: yours, rank: 2})
	}
	b := block{sheet: right}
	if a.Known {
		value, _ := q.Known(q.Asked)
		right[0].Put(0, d.Spell(symbolOf(d)), d.AccentStrong())
		d.ends(right, end, q.Sign(needed, d.Format), d.Format.Trim(value), d.AccentStrong())
		return append(list, b, d.done(a))
	}
	right[0].Put(0, "needed", theme.Dim)
	d.ends(right, end, q.Sign(needed, d.Format), "", theme.Dim)
	b.field = &place{end + 4, len(right) - 1, fieldWidth}
	return append(list, b)
}

// ends adds the sign and a result to the last row.
func (d drawing) ends(s paint.Sheet, x int, sign, result string, role theme.Role) {
	last := &s[len(s)-1]
	last.Put(x+2, d.InOneColumn(sign), theme.Dim)
	if result != "" {
		last.Put(x+5, result, role)
	}
}

// symbolOf returns the symbol of the number that is asked.
func symbolOf(d drawing) string { return d.Moment.Explanation.Symbol }

// asked shows the field alone or, if it is known, the number.
func (d drawing) asked(a desk.Attempt) block {
	var row paint.Row
	symbol := d.Spell(symbolOf(d))
	row.Put(0, symbol, d.AccentStrong())
	row.Put(row.End()+1, "=", theme.Dim)
	x := row.End() + 1
	if a.Known {
		value, _ := d.quiz.Known(d.quiz.Asked)
		row.Put(x, d.Format.Trim(value), d.AccentStrong())
		return block{sheet: paint.Sheet{row}}
	}
	return block{sheet: paint.Sheet{row}, field: &place{x, 0, min(2*fieldWidth, d.W()-x)}}
}

// done says that the number is known.
func (d drawing) done(a desk.Attempt) block {
	says := "✓ right"
	if a.Shown {
		says = "shown"
	}
	b := d.paragraph(d.Spell(says)+"; enter asks the next", theme.Text, 1)
	b.blank = true
	return b
}

// paragraph is a text over as many rows as it needs.
func (d drawing) paragraph(says string, role theme.Role, rank int) block {
	b := block{rank: rank}
	for _, line := range paint.Wrap(d.Spell(says), d.W()) {
		var row paint.Row
		row.Put(0, line, role)
		b.sheet = append(b.sheet, row)
	}
	return b
}

// draw draws as many of the blocks as there is room for.
func (d drawing) draw(list []block) {
	rows := func() (n int) {
		for _, b := range list {
			n += len(b.sheet)
		}
		return n
	}
	for rows() > d.H() && len(list) > 1 {
		last := 0
		for i, b := range list {
			if b.rank >= list[last].rank {
				last = i
			}
		}
		list = append(list[:last:last], list[last+1:]...)
	}
	spare, y := d.H()-rows(), 0
	if spare > len(list) {
		y, spare = 1, spare-1
	}
	for i, b := range list {
		if b.blank && i > 0 && spare > 0 {
			y, spare = y+1, spare-1
		}
		d.Sheet(y, b.sheet)
		if f := b.field; f != nil {
			d.field(f.x, y+f.y, f.w)
		}
		y += len(b.sheet)
	}
}

// field draws the field.
func (d drawing) field(x, y, w int) {
	f := &d.draft.typed
	paint.Field{Text: f.String(), Cursor: f.Cursor(), Wrong: d.draft.wrong() != "", Answer: true}.Draw(d.Painter, x, y, min(w, d.W()-x))
}
