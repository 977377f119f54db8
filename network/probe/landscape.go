package probe

import (
	"math"

	"backstep/network"
)

// Window is the visible rectangle of the plane of two weights.
type Window struct {
	Left, Right, Bottom, Top float64
}

// Plane is what a landscape shows: the loss over two weights, all others fixed.
type Plane struct {
	Across, Up Weight
	Window     Window
}

// Same reports whether two planes have the same weights, whatever their windows are.
func (p Plane) Same(q Plane) bool { return p.Across == q.Across && p.Up == q.Up }

// Landscape is the loss over a plane, as far as it is computed. It does not change.
type Landscape struct {
	Plane Plane
	Side  int       // points across and up, from edge to edge of the window; 0 if there are none yet
	Loss  []float64 // Side × Side, row by row, the top one first

	Contours []Contour // from the lowest to the highest

	HasHere              bool
	X, Y                 float64   // the two weights themselves
	Here                 float64   // the loss at these weights
	GradientX, GradientY float64   // the gradient there, over the same samples
	Curvature            Curvature // how the loss bends there

	HasBefore bool
	Before    float64 // the loss at the weights that the last step began with

	Lowest           float64 // the lowest loss of all points, of the places passed in the window and of Here, and where it is
	LowestX, LowestY float64

	Samples, Of int // it is computed over Samples of Of samples
}

// Detail is how fine a landscape gets. It has Detail + 1 points a side.
type Detail int

// The details.
const (
	Fine   Detail = 64
	Rough  Detail = 32
	coarse Detail = 8 // of the first points
)

// LandscapeWork computes a Landscape.
type LandscapeWork struct {
	config    network.Config
	samples   network.Samples
	evaluator *network.Evaluator   // of the samples; nil before the first slice
	params    []network.Parameters // a copy of its own
	land      Landscape
	detail    Detail
	stride    int                  // between the points being computed, in points of the detail
	next      int                  // the index of the next such point
	losses    []float64            // of all points; 0 if not computed
	whole     int                  // the stride at which all points are computed; 0 for none
	before    []network.Parameters // nil for none
	passed    []Place
	lowest    []float64 // the losses at these places, as far as they are computed
}

// workOfPoint is roughly the largest number of products for a point, so that a slice
// has time for several points. At least leastSamples samples are used in any case.
const (
	workOfPoint  = 100_000
	leastSamples = 64
)

// NewLandscapeWork prepares a landscape around the parameters, which it copies.
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

// Work computes points until stop returns true, those far apart first, and reports
// whether it has computed all.
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
		w.keep()
	}
	for len(w.lowest) < len(w.passed) {
		if stop() {
			return false
		}
		place := w.passed[len(w.lowest)]
		w.lowest = append(w.lowest, w.at(place.X, place.Y))
	}
	return true
}

// After sets the weights that the last step began with. It does not change them.
func (w *LandscapeWork) After(params []network.Parameters) { w.before = params }

// Pass adds those places that lie in the window to the points. One of them may be the
// lowest.
func (w *LandscapeWork) Pass(places []Place) {
	for _, p := range places {
		if w.land.Plane.Window.Holds(p.X, p.Y) {
			w.passed = append(w.passed, p)
		}
	}
}

// Begun reports whether there is a landscape yet, however coarse.
func (w *LandscapeWork) Begun() bool { return w.whole > 0 }

// here computes the loss at the weights themselves, its gradient and its curvature.
func (w *LandscapeWork) here() {
	a, land := w.config.Architecture, &w.land
	land.X, land.Y = land.Plane.Across.In(a, w.params), land.Plane.Up.In(a, w.params)
	if w.before != nil {
		land.Before, land.HasBefore = w.loss(w.before), true
	}
	land.GradientX, land.GradientY = w.gradientAt(land.X, land.Y)
	land.Here, land.HasHere = w.at(land.X, land.Y), true
	land.Curvature = curvature(w.gradientAt, land.X, land.Y, w.largestOutput())
}

// loss returns J over the samples, with penalties.
func (w *LandscapeWork) loss(params []network.Parameters) float64 {
	return w.evaluator.Loss(params) + w.config.Penalty.Loss(params)
}

// at returns the loss with the two weights set to x and y.
func (w *LandscapeWork) at(x, y float64) (loss float64) {
	w.with(x, y, func() { loss = w.loss(w.params) })
	return loss
}

// gradientAt returns the gradient of the loss at x and y.
func (w *LandscapeWork) gradientAt(x, y float64) (gx, gy float64) {
	a, plane := w.config.Architecture, w.land.Plane
	w.with(x, y, func() {
		gradient := w.evaluator.Gradient(w.params)
		gx, gy = plane.Across.In(a, gradient), plane.Up.In(a, gradient)
	})
	if plane.Across == plane.Up {
		gx = 0 // There is only one weight, and it is set to y.
	}
	return gx, gy
}

// with calls do while the two weights are set to x and y.
func (w *LandscapeWork) with(x, y float64, do func()) {
	a, plane := w.config.Architecture, w.land.Plane
	across, up := plane.Across.in(a, w.params), plane.Up.in(a, w.params)
	oldX, oldY := *across, *up
	*across, *up = x, y
	do()
	*across, *up = oldX, oldY
}

// largestOutput returns the largest |ŷ| of the samples that were propagated last.
func (w *LandscapeWork) largestOutput() float64 {
	most := 0.0
	for _, a := range w.evaluator.Outputs() {
		most = math.Max(most, math.Abs(a))
	}
	return most
}

// Holds reports whether a point lies in the window.
func (v Window) Holds(x, y float64) bool {
	return x >= v.Left && x <= v.Right && y >= v.Bottom && y <= v.Top
}

// Point returns the weights at a point of a grid of side × side points. Rows count
// from the top.
func (v Window) Point(column, row, side int) (x, y float64) {
	x = v.Left + float64((v.Right-v.Left)*(float64(column)/float64(side-1)))
	y = v.Top - float64((v.Top-v.Bottom)*(float64(row)/float64(side-1)))
	return x, y
}

// keep puts the points that are computed for the whole plane into the landscape, with their
// contours.
func (w *LandscapeWork) keep() {
	land := &w.land
	land.Side = int(w.detail)/w.whole + 1
	land.Loss, land.Lowest = make([]float64, 0, land.Side*land.Side), math.Inf(1)
	for row := range land.Side {
		for column := range land.Side {
			loss := w.losses[row*w.whole*(int(w.detail)+1)+column*w.whole]
			land.Loss = append(land.Loss, loss)
			x, y := land.Plane.Window.Point(column, row, land.Side)
			land.lower(loss, x, y)
		}
	}
	land.Contours = land.contours()
}

// Landscape returns the landscape so far, as fine as it is computed for the whole
// plane.
func (w *LandscapeWork) Landscape() *Landscape {
	land := w.land
	if w.whole == 0 {
		land.Lowest = math.Inf(1)
		return &land
	}
	for i, loss := range w.lowest {
		land.lower(loss, w.passed[i].X, w.passed[i].Y)
	}
	land.lower(land.Here, land.X, land.Y)
	return &land
}

// lower makes a point the lowest one if its loss is lower.
func (l *Landscape) lower(loss, x, y float64) {
	if loss < l.Lowest {
		l.Lowest, l.LowestX, l.LowestY = loss, x, y
	}
}
