package probe

import (
	"math"

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

// Same tells whether two planes are of the same weights, whatever part is looked
// at.
func (p Plane) Same(q Plane) bool { return p.Across == q.Across && p.Up == q.Up }

// Landscape is the loss over a plane, as far as it is worked out. It does not
// change.
type Landscape struct {
	Plane Plane
	Side  int       // points across and up, from edge to edge of the window; 0 where there are none yet
	Loss  []float64 // Side × Side, row by row, the top one first

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

// Detail is how fine a landscape gets: of so many points across and up, and one
// more.
type Detail int

// The details.
const (
	Fine   Detail = 64
	Rough  Detail = 32
	coarse Detail = 8 // of the first points
)

// LandscapeWork makes a Landscape.
type LandscapeWork struct {
	config    network.Config
	samples   network.Samples
	evaluator *network.Evaluator   // of the samples; nil before the first slice
	params    []network.Parameters // its own
	land      Landscape
	detail    Detail
	stride    int       // of the points being worked out, in points of the detail
	next      int       // of those points
	losses    []float64 // of all points; what is not worked out is 0
	whole     int       // the stride at which all are; 0 for none
}

// workOfPoint is about how many products a point may take, so that a slice has
// time for several; leastSamples are looked at all the same.
const (
	workOfPoint  = 100_000
	leastSamples = 64
)

// NewLandscapeWork looks at the plane around the parameters, which it copies.
func NewLandscapeWork(c network.Config, samples network.Samples, params []network.Parameters, plane Plane, detail Detail) *LandscapeWork {
	weights, _ := c.Architecture.Count()
	w := &LandscapeWork{
		config: c, params: network.CloneParameters(params), detail: detail, stride: int(detail / coarse),
		samples: Spread(samples, max(leastSamples, workOfPoint/(1+weights))),
		losses:  make([]float64, (detail+1)*(detail+1)),
	}
	w.land = Landscape{Plane: plane, Samples: w.samples.Len(), Of: samples.Len()}
	return w
}

// Work looks at points until stop says so, first at those far apart, and tells
// whether it has looked at all.
func (w *LandscapeWork) Work(stop func() bool) bool {
	if !w.land.HasHere {
		w.evaluator = network.NewEvaluator(w.config, w.samples)
		w.here()
	}
	for w.stride > 0 {
		side := int(w.detail)/w.stride + 1
		for ; w.next < side*side; w.next++ {
			row, column := w.next/side*w.stride, w.next%side*w.stride
			if w.whole > 0 && row%w.whole == 0 && column%w.whole == 0 {
				continue // It was one of the coarser points.
			}
			if stop() {
				return false
			}
			x, y := w.land.Plane.Window.Point(column, row, int(w.detail)+1)
			w.losses[row*(int(w.detail)+1)+column] = w.at(x, y)
		}
		w.whole, w.stride, w.next = w.stride, w.stride/2, 0
	}
	return true
}

// Begun tells whether there is a landscape, if a coarse one.
func (w *LandscapeWork) Begun() bool { return w.whole > 0 }

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
	loss := w.evaluator.Loss(w.params) + w.config.Penalty.Loss(w.params)
	*across, *up = oldX, oldY
	return loss
}

// Point returns the weights at a point of so many across and up. Rows count from
// the top.
func (v Window) Point(column, row, side int) (x, y float64) {
	x = v.Left + float64((v.Right-v.Left)*(float64(column)/float64(side-1)))
	y = v.Top - float64((v.Top-v.Bottom)*(float64(row)/float64(side-1)))
	return x, y
}

// Landscape returns what there is so far: as fine as all of the plane is.
func (w *LandscapeWork) Landscape() *Landscape {
	land := w.land
	land.Lowest = math.Inf(1)
	if w.whole == 0 {
		return &land
	}
	land.Side = int(w.detail)/w.whole + 1
	land.Loss = make([]float64, 0, land.Side*land.Side)
	for row := range land.Side {
		for column := range land.Side {
			loss := w.losses[row*w.whole*(int(w.detail)+1)+column*w.whole]
			land.Loss = append(land.Loss, loss)
			if loss < land.Lowest {
				land.Lowest = loss
				land.LowestX, land.LowestY = land.Plane.Window.Point(column, row, land.Side)
			}
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
