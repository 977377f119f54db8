package paint

import "math"

// extent is what a scale has to fit.
type extent struct {
	low, high float64 // the smallest and the largest loss
	positive  float64 // the smallest loss that has a logarithm
}

// farOff is how many times the first loss a scale has room for. Beyond it a run diverges,
// and a scale that followed it would show nothing else.
const farOff = 1e6

// extentOf returns the extent of lines, the last of which is the loss that they are
// compared with.
func extentOf(traces []Trace) extent {
	e := extent{low: math.Inf(1), high: math.Inf(-1), positive: math.Inf(1)}
	for i := range traces {
		for _, p := range traces[i].Points {
			e.add(p)
		}
	}
	if n := len(traces); n > 0 {
		if first, ok := firstOf(traces[n-1].Points); ok && first > 0 {
			e.high = math.Min(e.high, farOff*first)
		}
	}
	e.positive = math.Min(e.positive, e.high)
	return e
}

func (e *extent) add(p Point) {
	if !p.Finite {
		return
	}
	e.low, e.high = math.Min(e.low, p.Low), math.Max(e.high, p.High)
	for _, v := range []float64{p.High, p.Low} {
		if v > 0 {
			e.positive = math.Min(e.positive, v)
		}
	}
}

// firstOf returns the first finite loss of a line.
func firstOf(points []Point) (v float64, ok bool) {
	for _, p := range points {
		if p.Finite {
			return p.High, true
		}
	}
	return 0, false
}
