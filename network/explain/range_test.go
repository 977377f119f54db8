package explain

import (
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// A range has the value of the line, and what a reader gets who works out the line as it is
// written.
func TestRangesHoldWhatAReaderGets(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawPlan(rt).build(t, rapid.Uint64Range(1, 1e6).Draw(rt, "seed"))
		list := w.quantities()
		e := w.subject.Explain(w.step, list[rapid.IntRange(0, len(list)-1).Draw(rt, "quantity")])
		for _, l := range append(append(e.Inline, e.Tail...), e.Brief...) {
			r := l.Range(fourDigits{})
			for _, v := range []float64{l.Value(), l.shown(fourDigits{}).Value(), l.Rounded(func(v float64) float64 { return v }, true)} {
				if network.Finite(v) && network.Finite(r.Low) && network.Finite(r.High) && !r.Holds(v, 1e-9*max(v, -v)) {
					rt.Fatalf("%s is %v, not in %+v", text(l), v, r)
				}
			}
		}
	})
}

func TestARangeIsAsWideAsItsDigits(t *testing.T) {
	l := line("? · ?", named("a", 0.123456), named("b", 2))
	// From 0.123456 · 2 = 0.246912 to 0.1235 · 2 = 0.2470, each rounded to four digits.
	if r := l.Range(fourDigits{}); math.Abs(r.Low-0.246862) > 1e-12 || math.Abs(r.High-0.24705) > 1e-12 {
		t.Errorf("0.123456 · 2 is within %+v", r)
	}
	if r := line("3 · 2").Range(fourDigits{}); r != (Range{6, 6}) {
		t.Errorf("3 · 2 is within %+v", r)
	}
}

// fourDigits writes numbers with four significant digits.
type fourDigits struct{}

func (fourDigits) Short(v float64) string { return short(v) }

func (n fourDigits) Within(v float64) string { return n.Trim(v) }

func (n fourDigits) Rounded(v float64) string { return n.Trim(v) }

func (fourDigits) Trim(v float64) string { return strconv.FormatFloat(v, 'e', 3, 64) }

func (n fourDigits) Agrees(worked, v float64) bool { return n.Trim(worked) == n.Trim(v) }
