package compare

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// answers draws what both answer to each sample of the batch, and J.
type answers struct{ drawing }

func (p answers) draw() {
	body := answers{p.on(p.Panel("answers", p.facts()...))}
	const target, gap, judged, narrow = 10, 2, 2, 40
	cell := p.Format.Width()
	x := 4 + target
	if body.W() < narrow {
		x -= 3
	}
	ends := [2]int{x + gap + cell, x + 2*(gap+cell) + judged + 1}
	end := ends[1] + judged + gap + cell + 1
	if end > body.W() {
		end = 0
	}
	heading := "n"
	if !p.pic.sameRows {
		heading = "row"
	}
	body.TextRight(4, 0, heading, theme.Dim)
	body.TextRight(x, 0, p.SymbolOf("y"), theme.Dim)
	body.heads(0, ends, end)
	sentence := paint.Wrap(p.sentence(), body.W())
	rows := body.H() - 1 - 2 // J and what is right
	if rows-len(sentence)-1 >= 3 {
		rows -= len(sentence) + 1
	} else {
		sentence = nil
	}
	n := max(1, p.Moment.Samples())
	shown := min(n, max(0, rows))
	first := paint.FirstShown(p.Moment.Selection.Sample, shown, n)
	for i := range shown {
		body.row(1+i, first+i, x, ends, end)
	}
	y := 1 + shown
	body.loss(y, ends, end)
	body.right(y+1, ends)
	for i, line := range sentence {
		body.Text(0, y+3+i, line, theme.Text)
	}
}

// facts says what the answers are of.
func (p answers) facts() []string {
	switch c := p.pic; {
	case c.beside.Alone && c.sides[0].Run != c.sides[1].Run:
		return c.epochs()
	case !c.sameRows:
		return []string{"of this step, but the batches differ", "the batches differ"}
	default:
		return []string{"of this step, before its update", "of this step"}
	}
}

// output returns the output that the answers show: that of the class of the sample, or the
// first.
func (p answers) output(sample int) int {
	m := p.Moment
	if m.Step != nil && m.HasTargets() && m.Units(m.LastLayer()) > 1 {
		if class, ok := m.Setup.Class(m.Step, m.Step.Y, sample); ok && class < m.Units(m.LastLayer()) {
			return class
		}
	}
	return 0
}

// row draws the answers to a sample.
func (p answers) row(y, sample, x int, ends [2]int, end int) {
	m, c, cell := p.Moment, p.pic, p.Format.Width()
	role := theme.Text
	if sample == m.Selection.Sample {
		role = theme.Strong
		p.Set(0, y, '▌', p.Accent())
	}
	_, n := p.sampleName(sample)
	p.TextRight(4, y, strconv.Itoa(n), role)
	p.TextRight(x, y, grid.Truncate(p.Truth(sample), x-6), role)
	p.Hit(grid.Rect{X: 0, Y: y, W: p.W(), H: 1}, paint.Target{Kind: paint.SampleTarget, Sample: sample})
	samples, both := c.samples(sample)
	var v [2]float64
	var known [2]bool
	for i := range c.sides {
		s := &c.sides[i]
		if !both[i] {
			p.Number(ends[i]-cell, y, paint.Bare(0, false, role))
			continue
		}
		q := explain.Quantity{
			Kind: explain.Activation, Layer: s.LastLayer(), Unit: min(p.output(sample), s.Units(s.LastLayer())-1), Sample: samples[i],
		}
		v[i], known[i] = s.Value(q.Kind, q.Layer, q.Unit, q.Sample)
		p.number(i, ends[i], y, paint.Bare(v[i], known[i], role), q)
		if known[i] && s.Classes() > 0 {
			p.judge(ends[i]+1, y, s, samples[i])
		}
	}
	if end > 0 {
		p.difference(end-cell, y, v, known, theme.Strong)
	}
}

// judge marks whether an answer is right.
func (p answers) judge(x, y int, s *side, sample int) {
	out := s.LastLayer()
	if !s.Reached(stepper.Activation, out, s.Units(out)-1) {
		return
	}
	said, ok := s.Setup.Class(s.Step, s.Step.Layers[out].A, sample)
	if truth, _ := s.Setup.Class(s.Step, s.Step.Y, sample); ok && said == truth {
		p.Set(x, y, '✓', theme.Text)
		return
	}
	p.Set(x, y, '×', theme.Alarm)
}

// loss draws J of both, and the difference unless they are of different rows.
func (p answers) loss(y int, ends [2]int, end int) {
	cell := p.Format.Width()
	v, known := p.losses()
	p.Text(1, y, p.SymbolOf("J"), theme.Strong)
	for i := range v {
		s := &p.pic.sides[i]
		q := explain.Quantity{Kind: explain.Loss, Layer: s.LastLayer(), Sample: explain.Batch}
		p.number(i, ends[i], y, paint.Bare(v[i], known[i], s.role().Bold()), q)
	}
	if end > 0 && p.pic.sameRows {
		p.difference(end-cell, y, v, known, theme.Strong)
	}
}

// losses returns J of the step in both moments.
func (p answers) losses() (v [2]float64, known [2]bool) {
	for i := range p.pic.sides {
		s := &p.pic.sides[i]
		if known[i] = s.Reached(stepper.Loss, stepper.NoLayer, 0); known[i] {
			v[i] = s.Step.Loss
		}
	}
	return v, known
}

// right draws how many samples of the batch are right in both, if the targets are classes.
func (p answers) right(y int, ends [2]int) {
	if p.Moment.Classes() == 0 {
		return
	}
	p.Text(1, y, "right", theme.Dim)
	for i := range p.pic.sides {
		s := &p.pic.sides[i]
		out := s.LastLayer()
		if s.Step == nil || !s.Reached(stepper.Activation, out, s.Units(out)-1) {
			p.TextRight(ends[i], y, strings.TrimSpace(p.Format.Dot()), theme.Dim)
			continue
		}
		n := probe.Judge(s.Setup.Set.Target.Verdict).Correct(s.Step.Layers[out].A, s.Step.Y, s.Samples())
		p.TextRight(ends[i], y, fmt.Sprintf("%d/%d", n, s.Samples()), theme.Text)
	}
}

// sentence says which of the two is ahead, and where they differ most.
func (p answers) sentence() string {
	c := p.pic
	var says []string
	if v, known := p.losses(); known[0] && known[1] {
		switch {
		case !c.sameRows:
			says = append(says, "The two batches do not have the same "+p.Moment.Setup.Noun.Many()+", so their "+p.SymbolOf("J")+" cannot be compared.")
		case number.Alarming(v[0]) || number.Alarming(v[1]):
		case v[0] < v[1]:
			says = append(says, fmt.Sprintf("%s is lower at %s, by %s.", p.SymbolOf("J"), c.sides[0].name, p.Format.Trim(v[1]-v[0])))
		case v[1] < v[0]:
			says = append(says, fmt.Sprintf("%s is lower at %s, by %s.", p.SymbolOf("J"), c.sides[1].name, p.Format.Trim(v[0]-v[1])))
		default:
			says = append(says, p.SymbolOf("J")+" is the same in both.")
		}
	}
	if where := p.mostApart(); where != "" {
		says = append(says, where)
	}
	switch {
	case c.beside.Ended:
		says = append(says, fmt.Sprintf("Run %d ended at epoch %s.", c.beside.Run, number.Group(c.beside.Epoch())))
	case c.beside.Alone:
		says = append(says, fmt.Sprintf("Run %d steps alone; tab lets both step.", p.Moment.Run))
	}
	return strings.Join(says, " ")
}

// mostApart says which weights, or which gradients, differ most; "" if none differ.
func (p answers) mostApart() string {
	c := p.pic
	if !c.alike {
		return ""
	}
	list := c.parameters()
	most := largest(list)
	if most < 0 {
		return ""
	}
	q := &list[most]
	values, what := q.old, "They differ"
	if q.known[0] && q.known[1] {
		values = q.now
		if !c.updating {
			what = "The gradients differ"
		}
	}
	return fmt.Sprintf("%s most in %s: %s and %s.", what, weights(p).nameOf(q), p.Format.Trim(values[0]), p.Format.Trim(values[1]))
}
