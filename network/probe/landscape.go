package probe

import (
	"math"
	"slices"

	"backstep/network"
)

// Window is the part of the plane of two weights that is looked at.
type Window struct {
	Left, Right, Bottom, Top float64
}

// Plane is what a landscape is of: the loss over two weights, all others held.
type Plane struct {
	Across, Up Weight
	Window     Window
}

// Landscape is the loss over a plane. It does not change.
type Landscape struct {
	Plane Plane
	Side  int       // points across and up
	Loss  []float64 // Side × Side, row by row, the top one first; coarse where it is not worked out yet
	Known int       // of its points, those that have been worked out, at these weights or at earlier ones
	next  int       // where the work went on

	HasHere   bool
	Here      float64   // the loss at the weights themselves
	Curvature Curvature // and how it bends there

	Lowest           float64 // of all points, and where it is
	LowestX, LowestY float64

	Samples, Of int // how many of how many samples it looks at
}

// Curvature is how the loss bends at a place, in the plane of the two weights.
type Curvature struct {
	Steepest, Flattest float64 // second derivatives in the directions where they are largest and smallest
}

// LandscapeSide is how many points a landscape has across and up.
const LandscapeSide = 64

// LandscapeWork makes a Landscape.
type LandscapeWork struct {
	config  network.Config
	samples network.Samples
	params  []network.Parameters // its own
	land    Landscape
	order   []int // all points, coarse to fine
	stride  []int // of each in order: the points across and up that it stands for
	next    int   // in order
	left    int   // points to be worked out
	fresh   bool  // there was nothing to begin with
}

// workOfPoint is about how many products a point may take, so that a slice has
// time for several.
const (
	workOfPoint  = 200_000
	leastSamples = 64
)

// NewLandscapeWork looks at the plane around the parameters, which it copies.
// Where before is a landscape of the same plane, at other weights maybe, its
// points are shown until they are worked out anew.
func NewLandscapeWork(c network.Config, samples network.Samples, params []network.Parameters, plane Plane, before *Landscape) *LandscapeWork {
	weights := 1
	for _, p := range params {
		weights += len(p.Weights)
	}
	w := &LandscapeWork{
		config: c, params: network.CloneParameters(params),
		samples: Spread(samples, max(leastSamples, workOfPoint/weights)),
		left:    LandscapeSide * LandscapeSide,
	}
	w.land = Landscape{
		Plane: plane, Side: LandscapeSide, Loss: make([]float64, LandscapeSide*LandscapeSide),
		Samples: w.samples.Len(), Of: samples.Len(),
	}
	w.order, w.stride = pointsCoarseToFine(LandscapeSide)
	w.fresh = before == nil || before.Plane != plane || before.Known == 0
	if !w.fresh {
		copy(w.land.Loss, before.Loss)
		w.next, w.land.Known = before.next, before.Known
	}
	return w
}

// pointsCoarseToFine lists the points of a square by their index: first those
// far apart, then those between; and how many across and up each stands for.
func pointsCoarseToFine(side int) (order, stride []int) {
	for s := 16; s >= 1; s /= 2 {
		for row := 0; row < side; row += s {
			for column := 0; column < side; column += s {
				if s < 16 && row%(2*s) == 0 && column%(2*s) == 0 {
					continue // It was listed before.
				}
				order, stride = append(order, row*side+column), append(stride, s)
			}
		}
	}
	return order, stride
}

// Work looks at points until stop says so, and tells whether it has looked at
// all.
func (w *LandscapeWork) Work(stop func() bool) bool {
	if !w.land.HasHere {
		w.here()
	}
	for w.left > 0 && !stop() {
		w.point(w.order[w.next], w.stride[w.next])
		w.next = (w.next + 1) % len(w.order)
		w.left--
		w.land.Known = min(w.land.Known+1, len(w.order))
	}
	return w.left == 0
}

// here works out the loss at the weights themselves, and how it bends there.
func (w *LandscapeWork) here() {
	a := w.config.Architecture
	x, y := w.land.Plane.Across.In(a, w.params), w.land.Plane.Up.In(a, w.params)
	w.land.Here, w.land.HasHere = w.at(x, y), true
	w.land.Curvature = curvature(w.at, x, y)
}

// at returns the loss with the two weights put to x and y.
func (w *LandscapeWork) at(x, y float64) float64 {
	a, plane := w.config.Architecture, w.land.Plane
	across, up := plane.Across.place(a, w.params), plane.Up.place(a, w.params)
	oldX, oldY := *across, *up
	*across, *up = x, y
	loss := network.Evaluate(w.config, w.params, w.samples).Loss + w.config.Penalty.Loss(w.params)
	*across, *up = oldX, oldY
	return loss
}

// point works out one point, and where nothing finer is there yet, lets it
// stand for those after it.
func (w *LandscapeWork) point(index, stride int) {
	row, column := index/w.land.Side, index%w.land.Side
	x, y := w.land.Plane.Window.Point(column, row, w.land.Side)
	loss := w.at(x, y)
	if !w.fresh {
		stride = 1
	}
	for r := row; r < min(row+stride, w.land.Side); r++ {
		for c := column; c < min(column+stride, w.land.Side); c++ {
			w.land.Loss[r*w.land.Side+c] = loss
		}
	}
}

// Point returns the weights at a point of so many across and up: the middle of
// its square. Rows count from the top.
func (v Window) Point(column, row, side int) (x, y float64) {
	x = v.Left + float64((v.Right-v.Left)*((float64(column)+0.5)/float64(side)))
	y = v.Top - float64((v.Top-v.Bottom)*((float64(row)+0.5)/float64(side)))
	return x, y
}

// Landscape returns what there is so far.
func (w *LandscapeWork) Landscape() *Landscape {
	land := w.land
	land.Loss, land.next = slices.Clone(land.Loss), w.next
	land.Lowest = math.Inf(1)
	for i, loss := range land.Loss {
		if loss < land.Lowest {
			land.Lowest = loss
			land.LowestX, land.LowestY = land.Plane.Window.Point(i%land.Side, i/land.Side, land.Side)
		}
	}
	return &land
}

// curvature measures how f bends at a place by central differences: the
// eigenvalues of its matrix of second derivatives.
func curvature(f func(x, y float64) float64, x, y float64) Curvature {
	hx, hy := step(x), step(y)
	middle := 2 * f(x, y)
	xx := (f(x+hx, y) - middle + f(x-hx, y)) / float64(hx*hx)
	yy := (f(x, y+hy) - middle + f(x, y-hy)) / float64(hy*hy)
	xy := (f(x+hx, y+hy) - f(x+hx, y-hy) - f(x-hx, y+hy) + f(x-hx, y-hy)) / float64(4*hx*hy)
	half, mean := (xx-yy)/2, (xx+yy)/2
	root := math.Sqrt(float64(half*half) + float64(xy*xy))
	return Curvature{Steepest: mean + root, Flattest: mean - root}
}

// step is the step of a difference at x: small enough for the bend there, large
// enough for the digits that it costs.
func step(x float64) float64 { return math.Ldexp(math.Max(1, math.Abs(x)), -10) }
