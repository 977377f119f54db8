package landscape

import (
	"math"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// terrain maps two weights and their loss to a plot of w × h cells, each with two
// pixels, one above the other.
type terrain struct {
	window    probe.Window
	land      *probe.Landscape
	w, h      int
	low, high float64 // the lowest and the highest loss of the bands
	finite    bool    // some loss is finite and greater than 0
	pixels    paint.Raster
	logs      []float64 // for each point of the landscape; NaN where the loss is not a number; empty if there are no points yet
}

// fit chooses round losses for the lowest and the highest band. They differ by a factor
// of about a million at most.
func (t *terrain) fit() {
	if t.land == nil {
		return
	}
	low, high := math.Inf(1), 0.0
	t.logs = make([]float64, len(t.land.Loss))
	for i, loss := range t.land.Loss {
		t.logs[i] = math.Log10(math.Max(loss, math.SmallestNonzeroFloat64))
		if math.IsInf(loss, 1) || loss <= 0 || math.IsNaN(loss) {
			continue
		}
		low, high = math.Min(low, loss), math.Max(high, loss)
	}
	if t.finite = high > 0; !t.finite {
		t.low, t.high = 0.1, 1
		return
	}
	const least, most = 1e-300, 1e300
	high = math.Max(least, math.Min(high, most))
	t.low = roundDown(math.Max(low, math.Max(high/1e6, least)))
	for t.high = roundUp(t.low); t.high < high; {
		t.high = roundUp(t.high)
	}
}

// raster returns the bands of the pixels. A band is −1 where the loss is not a number
// or not computed yet.
func (t *terrain) raster() paint.Raster {
	levels := make([]int, t.w*2*t.h)
	low, high := math.Log10(t.low), math.Log10(t.high)
	for i := range levels {
		v := t.at(i%t.w, i/t.w)
		if math.IsNaN(v) {
			levels[i] = -1
			continue
		}
		share := (v - low) / (high - low) * float64(theme.Depth.Levels())
		levels[i] = int(math.Max(0, math.Min(float64(theme.Depth.Levels()-1), math.Floor(share))))
	}
	return paint.Raster{Ramp: theme.Depth, W: t.w, H: t.h, At: func(x, y int) int { return levels[y*t.w+x] }}
}

// place returns where the middle of a pixel lies among the landscape's points. It
// returns NaN if the pixel lies outside them, because the landscape may still be that
// of another window.
func (t *terrain) place(column, row int) (x, y float64) {
	last, of := float64(t.land.Side-1), t.land.Plane.Window
	x = t.window.Left + (float64(column)+0.5)/float64(t.w)*(t.window.Right-t.window.Left)
	y = t.window.Top - (float64(row)+0.5)/float64(2*t.h)*(t.window.Top-t.window.Bottom)
	x = (x - of.Left) / (of.Right - of.Left) * last
	y = (of.Top - y) / (of.Top - of.Bottom) * last
	if x >= 0 && y >= 0 && x <= last && y <= last {
		return x, y
	}
	return math.NaN(), math.NaN()
}

// at returns the logarithm of the loss at a pixel, interpolated between the four points
// around it. It returns NaN where the loss is not a number or not computed yet.
func (t *terrain) at(column, row int) float64 {
	if len(t.logs) == 0 {
		return math.NaN()
	}
	x, y := t.place(column, row)
	if math.IsNaN(x) {
		return math.NaN()
	}
	side := t.land.Side
	i, j := min(int(x), side-2), min(int(y), side-2)
	fx, fy := x-float64(i), y-float64(j)
	a, b := t.logs[j*side+i], t.logs[j*side+i+1]
	c, d := t.logs[(j+1)*side+i], t.logs[(j+1)*side+i+1]
	if v := (a*(1-fx)+b*fx)*(1-fy) + (c*(1-fx)+d*fx)*fy; !number.Alarming(v) {
		return v
	}
	return t.logs[int(math.Round(y))*side+int(math.Round(x))]
}

// covers reports whether the landscape is computed at a pixel.
func (t *terrain) covers(column, row int) bool {
	x, y := t.place(column, row)
	return !math.IsNaN(x) && !math.IsNaN(y)
}

// dot returns the dot at two weights, and whether it lies in the window.
func (t *terrain) dot(x, y float64) (dx, dy int, ok bool) {
	if number.Alarming(x) || number.Alarming(y) {
		return 0, 0, false
	}
	across := (x - t.window.Left) / (t.window.Right - t.window.Left)
	down := (t.window.Top - y) / (t.window.Top - t.window.Bottom)
	const far = 1000 // windows away, where nothing can be seen
	across, down = math.Max(-far, math.Min(far, across)), math.Max(-far, math.Min(far, down))
	dx = int(math.Floor(across * float64(t.w*grid.DotsAcross)))
	dy = int(math.Floor(down * float64(t.h*grid.DotsDown)))
	return dx, dy, across >= 0 && across < 1 && down >= 0 && down < 1
}

// cell returns the cell at two weights, and whether it lies in the window.
func (t *terrain) cell(x, y float64) (column, row int, ok bool) {
	dx, dy, ok := t.dot(x, y)
	return dx / grid.DotsAcross, dy / grid.DotsDown, ok
}

// roundDown returns the largest round number that is at most v.
func roundDown(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	round := power
	for _, m := range roundNumbers() {
		if m*power <= v {
			round = m * power
		}
	}
	return round
}

// roundUp returns the smallest round number that is greater than v.
func roundUp(v float64) float64 {
	const past = 1 + 1e-9 // allows for rounding errors of the powers of ten
	power := math.Pow(10, math.Floor(math.Log10(v*past)))
	for _, m := range roundNumbers() {
		if m*power > v*past {
			return m * power
		}
	}
	return 10 * power
}

// roundNumbers returns the round numbers from one power of ten to the next. They are
// about as far apart as the eye needs to tell two bands apart.
func roundNumbers() []float64 { return []float64{1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8} }
