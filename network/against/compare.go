package against

import (
	"fmt"
	"math"
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// Difference is a number that differs from ours.
type Difference struct {
	Line      int // of the file
	Step      *network.Step
	Before    *network.Step // the step before; nil if there is none
	Kind      Kind
	Quantity  explain.Quantity
	Got, Want float64

	// Others are further numbers of the same field that differ.
	Others []Other
}

// Other is another number that differs.
type Other struct {
	Quantity explain.Quantity
	Got      float64
}

// Comparison is what came of comparing records with steps.
type Comparison struct {
	Numbers, Steps int
	Notes          []string // how the file is to be read, each once

	exact, near  int         // numbers that agree to all digits, and only as float32 does
	first, rough *Difference // the first that does not agree to all digits, and not as float32 either
}

// The relative differences that float64 and float32 may have after some steps, and the
// sizes below which numbers are not told apart more finely.
const (
	fine, fineFloor   = 1e-8, 1e-4
	rough, roughFloor = 2e-5, 5e-2
)

// same reports whether two numbers are the same within a relative tolerance.
func same(a, b, tolerance, floor float64) bool {
	switch {
	case math.IsNaN(a) || math.IsNaN(b):
		return math.IsNaN(a) && math.IsNaN(b)
	case math.IsInf(a, 0) || math.IsInf(b, 0):
		return a == b
	}
	return math.Abs(a-b) <= tolerance*math.Max(math.Abs(b), floor)
}

func roughly(a, b float64) bool { return same(a, b, rough, roughFloor) }

// Single reports whether the numbers agree only as those of float32 do.
func (c *Comparison) Single() bool { return c.near > c.exact }

// First returns the first number that differs, or nil.
func (c *Comparison) First() *Difference {
	if c.Single() || c.first == nil {
		return c.rough
	}
	return c.first
}

// Done reports whether a number differs so much that nothing else matters.
func (c *Comparison) Done() bool { return c.rough != nil || c.first != nil && !c.Single() }

// note keeps a remark on how the file is to be read.
func (c *Comparison) note(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); !slices.Contains(c.Notes, text) {
		c.Notes = append(c.Notes, text)
	}
}

// Add compares a record with its step. Its error says that a field has a wrong shape.
func (c *Comparison) Add(r *Record, s, before *network.Step, config *network.Config) error {
	pairs, err := paired(r, order(s, config), s.Samples)
	if err != nil {
		return &Error{r.Line, err.Error()}
	}
	c.Steps++
	by := c.customs(pairs, s)
	for i := range pairs {
		p := &pairs[i]
		if p.layout.transposed {
			c.note("%s is transposed: %s is wanted; it is compared so", p.field.called(), p.want.shape())
		}
		c.compare(p, by[p.want.kind], Difference{Line: r.Line, Step: s, Before: before, Kind: p.want.kind})
	}
	return nil
}

// pair is a field and what it should be.
type pair struct {
	field  *Field
	want   wanted
	layout layout
}

// paired returns the fields of a record in the order in which a step computes them.
func paired(r *Record, list []wanted, samples []int) ([]pair, error) {
	rows, err := rowsOf(r.Samples, samples)
	if err != nil {
		return nil, err
	}
	var pairs []pair
	for _, w := range list {
		for i := range r.Fields {
			f := &r.Fields[i]
			if f.Kind != w.kind || f.Kind.ofLayer() && f.Layer != w.layer+1 || len(f.Values) == 0 && w.rows*w.columns == 0 {
				continue
			}
			ways, err := layouts(f, &w)
			if err != nil {
				return nil, err
			}
			for j := range ways {
				ways[j] = ways[j].with(rows, &w)
			}
			pairs = append(pairs, pair{f, w, f.best(ways, &w)})
		}
	}
	for i := range r.Fields {
		f := &r.Fields[i]
		if !slices.ContainsFunc(list, func(w wanted) bool { return w.kind == f.Kind && (!f.Kind.ofLayer() || w.layer+1 == f.Layer) }) {
			return nil, fmt.Errorf("%s: the network has no such layer", f.called())
		}
	}
	return pairs, nil
}

// best returns the way in which most numbers agree, of equals the first.
func (f *Field) best(ways []layout, w *wanted) layout {
	best, most := ways[0], -1
	for _, way := range ways {
		n := 0
		for row := range w.rows {
			for column := range w.columns {
				if roughly(f.Values[way.at(row, column)], w.value(row, column)) {
					n++
				}
			}
		}
		if n > most {
			best, most = way, n
		}
	}
	return best
}

// got returns a number of the file.
func (p *pair) got(row, column int) float64 { return p.field.Values[p.layout.at(row, column)] }

// agrees reports whether all numbers of a pair agree, once they are multiplied.
func (p *pair) agrees(by float64) bool {
	for row := range p.want.rows {
		for column := range p.want.columns {
			if !roughly(by*p.got(row, column), p.want.value(row, column)) {
				return false
			}
		}
	}
	return true
}

// mostOthers is how many numbers besides the first that differs are kept.
const mostOthers = 8

// compare compares the numbers of a field, multiplied by a factor that its custom asks for,
// unit by unit.
func (c *Comparison) compare(p *pair, by float64, at Difference) {
	if by == 0 {
		by = 1
	}
	for column := range p.want.columns {
		for row := range p.want.rows {
			got, want := by*p.got(row, column), p.want.value(row, column)
			c.Numbers++
			switch {
			case same(got, want, fine, fineFloor):
				c.count(want, &c.exact)
			case roughly(got, want):
				c.count(want, &c.near)
				c.first = differs(c.first, at, p.want.quantity(row, column), got, want)
			default:
				c.first = differs(c.first, at, p.want.quantity(row, column), got, want)
				c.rough = differs(c.rough, at, p.want.quantity(row, column), got, want)
			}
		}
	}
}

// count counts a number that float32 cannot hold.
func (c *Comparison) count(want float64, n *int) {
	if float64(float32(want)) != want {
		*n++
	}
}

// differs returns the first difference with another one of the same field added, or the
// first.
func differs(first *Difference, at Difference, q explain.Quantity, got, want float64) *Difference {
	switch {
	case first == nil:
		at.Quantity, at.Got, at.Want = q, got, want
		return &at
	case first.Line == at.Line && first.Kind == at.Kind && first.Quantity.Layer == q.Layer && len(first.Others) < mostOthers:
		first.Others = append(first.Others, Other{q, got})
	}
	return first
}
