package network

import (
	"math"
	"strconv"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// outcome draws what would come of an edit: the answers for the samples of the batch, and
// the loss.
type outcome struct {
	paint.Painter
	editor *Editor
	field  *paint.Trial
}

// draw draws the number that is edited, and below it the answers and a sentence. Where
// there are few rows, the answers go first, then the headings; the sentence stays.
func (p outcome) draw() {
	p.title()
	body := outcome{p.PanelBody(), p.editor, p.field}
	rows := p.rows()
	sentence, role := p.sentence()
	room := body.H()
	if sentence != "" {
		room--
	}
	if over := len(rows) - room; over > 0 {
		rows = p.fewer(rows, room)
	}
	for y, row := range rows {
		body.row(y, row)
	}
	if y := len(rows); sentence != "" && y < body.H() {
		body.Fitted(0, y, body.W(), sentence, role)
	}
}

// title draws the number, what it is and what it would be. If the network has no room for
// the field, the field is here.
func (p outcome) title() {
	v, m := p.editor, p.Moment
	const note = " nothing is changed before Enter "
	p.HLine(paint.Margin, 0, p.W()-2*paint.Margin, '─', theme.Rule.Style())
	x, end := paint.Margin+2, p.W()-paint.Margin-1
	x += p.Fitted(x, 0, max(8, end-x-16), " "+p.Spell(v.name(m))+" ", theme.Strong)
	was := currentValue(m, desk.BasisOf(m), v.draft.at.number)
	x += p.Text(x, 0, " "+p.said(was), p.Alarmed(was, p.numberRole(was)))
	if !p.field.Shown() {
		x += p.Text(x, 0, p.Spell(" →"), theme.Dim)
		w := min(max(paint.FieldWidth(p.field.Field), 8), max(0, end-x-2))
		p.field.Field.Draw(p.Painter, x+1, 0, w)
		x += w + 1 + p.Text(x+w+1, 0, " ", theme.Text)
	} else if value, ok, err := v.draft.value(m); ok && err == nil && !v.draft.fresh {
		typed, shown := v.draft.string(), p.said(value)
		x += p.Text(x, 0, p.Spell(" → "), theme.Dim)
		if x+grid.Width(typed)+grid.Width(shown)+4 < end && strings.TrimLeft(shown, " ") != typed {
			x += p.Text(x, 0, typed+" = ", theme.Dim)
		}
		x += p.Fitted(x, 0, end-x-1, shown, p.Alarmed(value, theme.Update.Bold()))
		x += p.Text(x, 0, " ", theme.Text)
	} else {
		x += p.Text(x, 0, " ", theme.Text)
	}
	const inRibbon = 100 // columns from which on the ribbon says so
	if p.W() < inRibbon && x+grid.Width(note)+2 < p.W()-paint.Margin-1 {
		p.TextRight(p.W()-paint.Margin-2, 0, note, theme.Dim)
	}
}

// said writes the number that is edited: a class by its name, what is of the data as the
// data has it.
func (p outcome) said(v float64) string {
	q := p.editor.draft.at.number
	if class, ok := className(p.Moment, q, v); ok {
		return class
	}
	if _, ofData := dataKind(q); ofData {
		return p.Raw(v)
	}
	return p.Format.Trim(v)
}

func (p outcome) numberRole(v float64) theme.Role {
	if _, ofData := dataKind(p.editor.draft.at.number); ofData {
		return theme.Text
	}
	return paint.SignRole(v)
}

// outcomeRow is a row of the table: its name, a cell for a sample, and one for all.
type outcomeRow struct {
	name string
	cell func(sample int) (string, theme.Role)
	all  func() (string, theme.Role)
}

// rows returns the rows of the table. The first is its heading.
func (p outcome) rows() []outcomeRow {
	v, m := p.editor, p.Moment
	known := v.tried(m) && v.trial.known()
	t := v.trial
	would := known && t.valued()
	answer := p.Spell("ŷ")
	if p.ofClass() {
		answer = p.Spell("ŷ of its class")
	} else if m.Units(m.LastLayer()) > 1 {
		answer = p.Spell("ŷ ") + m.Setup.Names.Unit(m.LastLayer(), p.output())
	}
	was := outcomeRow{
		name: answer + " was",
		cell: func(s int) (string, theme.Role) { return p.answer(&t.is, s, known, theme.Text) },
		all:  func() (string, theme.Role) { return p.loss(t.lossIs, known, theme.Text) },
	}
	now := outcomeRow{
		name: answer + " now",
		cell: func(s int) (string, theme.Role) { return p.answer(&t.would, s, would, p.newRole(s)) },
		all:  func() (string, theme.Role) { return p.loss(t.lossWould, would, changed(t.lossIs, t.lossWould)) },
	}
	if v.draft.fresh {
		was.name = answer
		now = outcomeRow{}
	}
	list := []outcomeRow{p.heading(), was}
	if now.cell != nil {
		list = append(list, now)
	}
	return append(list, outcomeRow{
		name: "should be",
		cell: func(s int) (string, theme.Role) { return p.should(s, known) },
		all:  func() (string, theme.Role) { return p.difference(known) },
	})
}

// newRole returns the role of the answer for a sample as it would be.
func (p outcome) newRole(sample int) theme.Role {
	t := &p.editor.trial
	if !t.valued() {
		return theme.Dim
	}
	return changed(p.answerOf(&t.is, sample), p.answerOf(&t.would, sample))
}

// changed returns the role of a number that would be another one.
func changed(is, would float64) theme.Role {
	if is == would {
		return theme.Text
	}
	return theme.Update.Bold()
}

// heading returns the row with the numbers of the samples.
func (p outcome) heading() outcomeRow {
	m := p.Moment
	return outcomeRow{
		name: "sample",
		cell: func(s int) (string, theme.Role) {
			role := theme.Dim
			if p.editor.tried(m) && s == p.editor.trial.is.Sample {
				role = theme.Strong
			}
			return strconv.Itoa(s + 1), role
		},
		all: func() (string, theme.Role) { return "J of all", theme.Dim },
	}
}

// fewer returns the rows that matter most where there is room for some.
func (p outcome) fewer(rows []outcomeRow, room int) []outcomeRow {
	order := []string{"now", "sample", "should be"} // What comes first stays longest.
	keep := func(row outcomeRow) int {
		for i, name := range order {
			if strings.HasSuffix(row.name, name) {
				return i
			}
		}
		return len(order)
	}
	for len(rows) > max(0, room) {
		worst := 0
		for i, row := range rows {
			if keep(row) >= keep(rows[worst]) {
				worst = i
			}
		}
		rows = append(append([]outcomeRow{}, rows[:worst]...), rows[worst+1:]...)
	}
	return rows
}

// row draws a row: as many samples as fit around the selected one, and all.
func (p outcome) row(y int, row outcomeRow) {
	const gap = 1
	names := 0
	for _, r := range p.rows() {
		names = max(names, grid.Width(r.name))
	}
	w := p.Format.Width() + gap
	all, allWidth := row.all()
	_ = allWidth
	last := p.Format.Width() + len(" J of all") - 4
	n := p.samples()
	fit := max(0, (p.W()-names-last)/w)
	if names+w > p.W() {
		return
	}
	p.Text(0, y, row.name, theme.Dim)
	shown := min(n, max(fit, 1))
	first := paint.FirstShown(p.editor.trial.is.Sample, shown, n)
	x := names
	for i := range shown {
		x += w
		if x > p.W() {
			break
		}
		text, role := row.cell(first + i)
		p.TextRight(x, y, text, role)
	}
	if x+last <= p.W() {
		_, role := row.all()
		p.TextRight(x+last, y, all, role)
	}
}

// samples returns how many samples the trial is over.
func (p outcome) samples() int {
	if p.editor.tried(p.Moment) && p.editor.trial.known() {
		return p.editor.trial.is.Step.N()
	}
	return p.Moment.Batch()
}

// ofClass reports whether the answers that are shown are those for the class of each
// sample.
func (p outcome) ofClass() bool {
	m := p.Moment
	return m.Units(m.LastLayer()) > 1 && len(m.Setup.Classes) > 0
}

// output returns the output whose answers are shown if they are not those of classes.
func (p outcome) output() int {
	if s := p.Moment.Selection; s.Layer == p.Moment.LastLayer() {
		return s.Unit
	}
	return 0
}

// outputOf returns the output whose answer for a sample is shown: that of the class that
// the sample would be of.
func (p outcome) outputOf(sample int) int {
	if !p.ofClass() {
		return p.output()
	}
	t := p.latest()
	class, _ := t.Setup.Class(t.Step, t.Step.Y, sample)
	return class
}

// latest returns what would be or, if that is not known, what is.
func (p outcome) latest() *desk.Trial {
	if t := &p.editor.trial; t.valued() {
		return &t.would
	}
	return &p.editor.trial.is
}

// answerOf returns the answer for a sample.
func (p outcome) answerOf(t *desk.Trial, sample int) float64 {
	return t.Step.Layers[p.Moment.LastLayer()].A[t.Step.At(p.outputOf(sample), sample)]
}

func (p outcome) answer(t *desk.Trial, sample int, known bool, role theme.Role) (string, theme.Role) {
	if !known {
		return strings.TrimSpace(p.Format.Dot()), theme.Dim
	}
	v := p.answerOf(t, sample)
	return p.Format.Cell(v), p.Alarmed(v, role)
}

func (p outcome) loss(v float64, known bool, role theme.Role) (string, theme.Role) {
	if !known {
		return strings.TrimSpace(p.Format.Dot()), theme.Dim
	}
	return p.Format.Cell(v), p.Alarmed(v, role)
}

// should returns what the answer for a sample should be.
func (p outcome) should(sample int, known bool) (string, theme.Role) {
	if !known {
		return strings.TrimSpace(p.Format.Dot()), theme.Dim
	}
	t := p.latest()
	if p.ofClass() {
		return grid.Truncate(t.Setup.Classes[p.outputOf(sample)], p.Format.Width()), p.changedRole(sample)
	}
	return p.Raw(t.Step.Y[t.Step.At(p.output(), sample)]), p.changedRole(sample)
}

// changedRole returns the role of what an answer should be, which stands out if the edit
// changes it.
func (p outcome) changedRole(sample int) theme.Role {
	t := &p.editor.trial
	for j := range p.Moment.Units(p.Moment.LastLayer()) {
		at := t.is.Step.At(j, sample)
		if t.valued() && t.is.Step.Y[at] != t.would.Step.Y[at] {
			return theme.Update.Bold()
		}
	}
	return theme.Text
}

// difference returns by how much the loss would change.
func (p outcome) difference(known bool) (string, theme.Role) {
	t := &p.editor.trial
	if !known || !t.valued() || math.IsNaN(t.lossIs) || math.IsNaN(t.lossWould) {
		return "", theme.Dim
	}
	d := t.lossWould - t.lossIs
	mark := ""
	switch {
	case d < 0:
		mark = " ▼"
	case d > 0:
		mark = " ▲"
	}
	return p.Format.Trim(d) + p.Spell(mark), theme.Update
}

// sentence returns what the edit would do, in words, or what is wrong with it.
func (p outcome) sentence() (string, theme.Role) {
	v, m := p.editor, p.Moment
	if err := v.wrong(m); err != nil {
		return p.Spell(err.Error()), theme.Alarm
	}
	switch {
	case v.draft.fresh && p.follows() != "":
		return p.Spell(p.follows() + " follows from others; type what this is to be: 1/3 and 0.5 both work"), theme.Dim
	case v.draft.fresh:
		return "type what it is to be: 1/3 and 0.5 both work", theme.Dim
	case !v.tried(m) || !v.trial.valued():
		return "", theme.Dim
	}
	answers, good, loss := p.effect()
	for _, says := range []string{answers + good + ". " + loss, answers + ". " + loss} {
		if says = p.Spell(says); grid.Width(says) <= paint.PanelInner(p.W(), p.H()).W {
			return says, theme.Text
		}
	}
	return p.Spell(loss), theme.Text
}

// follows returns the symbol of the number in focus that cannot be edited itself, if there
// is one.
func (p outcome) follows() string {
	m := p.Moment
	switch q := m.Focus; q.Kind {
	case explain.WeightedSum, explain.Activation, explain.Delta, explain.Gradient:
		return explain.WordsOf(explain.PhaseOf(q.Kind)).Symbol
	default:
		return ""
	}
}

// effect returns what the edit would do to the answers, for whom that is good, and what it
// would do to the loss.
func (p outcome) effect() (answers, good, loss string) {
	t := &p.editor.trial
	rises, falls, better, worse := p.count()
	n := t.is.Step.N()
	good = p.good(better, worse)
	switch {
	case rises+falls == 0:
		answers, good = "No ŷ changes", ""
	case falls == n && n > 1:
		answers = "Every ŷ falls"
	case rises == n && n > 1:
		answers = "Every ŷ rises"
	case rises+falls == 1:
		answers = "ŷ of " + strconv.Itoa(append(better, worse...)[0]) + map[bool]string{true: " rises", false: " falls"}[rises == 1]
	default:
		answers = strconv.Itoa(rises) + " ŷ rise, " + strconv.Itoa(falls) + " fall"
	}
	return answers, good, p.lossSays()
}

// lossSays returns what the edit would do to the loss. Only a better network is said to
// help: other data is not better.
func (p outcome) lossSays() string {
	t := &p.editor.trial
	helps, hurts := ", so it helps.", ", so it hurts."
	if _, ofData := dataKind(t.of.at.number); ofData {
		helps, hurts = ".", "."
	}
	switch is, would := t.lossIs, t.lossWould; {
	case math.IsNaN(is) && !t.scored:
		return "J is being worked out."
	case !network.Finite(would):
		return "J is not finite."
	case would < is:
		return "J falls" + helps
	case would > is:
		return "J rises" + hurts
	default:
		return "J stays."
	}
}

// count returns for how many samples the answer would rise and fall, and for which it
// would come nearer to what it should be, or go farther from it.
func (p outcome) count() (rises, falls int, better, worse []int) {
	t := &p.editor.trial
	for s := range t.is.Step.N() {
		is, would := p.answerOf(&t.is, s), p.answerOf(&t.would, s)
		y := t.would.Step.Y[t.would.Step.At(p.outputOf(s), s)]
		switch {
		case would > is:
			rises++
		case would < is:
			falls++
		default:
			continue
		}
		if math.Abs(would-y) < math.Abs(is-y) {
			better = append(better, s+1)
		} else {
			worse = append(worse, s+1)
		}
	}
	return rises, falls, better, worse
}

// good returns for which samples a change is good and for which bad: by their numbers if
// they are few.
func (p outcome) good(better, worse []int) string {
	const few = 6
	says := func(list []int) string {
		if len(list) > few {
			return strconv.Itoa(len(list))
		}
		words := make([]string, len(list))
		for i, n := range list {
			words[i] = strconv.Itoa(n)
		}
		if last := len(words) - 1; last > 0 {
			return strings.Join(words[:last], ", ") + " and " + words[last]
		}
		return words[0]
	}
	switch {
	case len(better)+len(worse) == 1 && len(better) == 1:
		return ": good for it"
	case len(better)+len(worse) == 1:
		return ": bad for it"
	case len(worse) == 0:
		return ": good for all of them"
	case len(better) == 0:
		return ": bad for all of them"
	default:
		return ": good for " + says(better) + ", bad for " + says(worse)
	}
}
