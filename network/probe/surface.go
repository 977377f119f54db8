package probe

import (
	"math"

	"backstep/network"
)

// Surface holds what a network answers over a plane, in W × H pixels with row 0 at the
// top. It does not change.
type Surface struct {
	Plane  InputPlane
	W, H   int
	Detail int // the side of each computed block, in pixels; 1 is the finest

	Outputs [][]float64 // ŷ of each output, by pixel: row · W + column
	Most    []float64   // the largest finite |a| of each unit in Hidden

	Low, High float64 // the extremes of the finite answers of the first output; Low is above High if there are none

	// Hidden holds the activation of each unit of the layer asked for, in HiddenW × HiddenH
	// pixels. Each of them stands for Every × Every pixels of the surface.
	Hidden                  [][]float64
	Every, HiddenW, HiddenH int
}

// batch is the number of pixels that are propagated at a time.
const batch = 64

// hiddenAcross is the largest width, in pixels, of the pictures of hidden units. They
// are small, and there may be many.
const hiddenAcross = 40

// coarsest is the side of the first blocks, in pixels.
const coarsest = 8

// SurfaceWork computes a surface in slices, coarse before fine.
type SurfaceWork struct {
	surface      Surface
	architecture network.Architecture
	layer        int // the layer whose units are wanted; −1 for none
	params       []network.Parameters
	predictor    *network.Predictor // nil before the first slice
	x            []float64
	at           []float64 // one point
	detail       int       // of the round in progress
	next         int       // the next block of that round
	done         int       // the detail of the last complete round; 0 for none
}

// NewSurface prepares the surface of a network over a plane, with the units of one of
// its layers. Layer −1 means none. The weights are not changed, and the caller must not
// change them.
func NewSurface(a network.Architecture, params []network.Parameters, plane InputPlane, w, h, layer int) *SurfaceWork {
	every := max(1, (w+hiddenAcross-1)/hiddenAcross)
	plane.Follow = plane.Follow.Clone()
	return &SurfaceWork{
		surface: Surface{
			Plane: plane, W: w, H: h,
			Every: every, HiddenW: (w + every - 1) / every, HiddenH: (h + every - 1) / every,
		},
		architecture: a, layer: layer, params: params, detail: coarsest,
	}
}

// begin allocates what the work needs.
func (s *SurfaceWork) begin() {
	if s.predictor != nil {
		return
	}
	a := s.architecture
	s.predictor = network.NewPredictor(a, batch)
	s.x, s.at = make([]float64, a.Inputs*batch), make([]float64, a.Inputs)
	s.surface.Outputs = fields(a.Outputs(), s.surface.W*s.surface.H)
	if s.layer >= 0 {
		s.surface.Hidden = fields(a.Layers[s.layer].Units, s.surface.HiddenW*s.surface.HiddenH)
	}
}

func fields(n, size int) [][]float64 {
	list := make([][]float64, n)
	for i := range list {
		list[i] = make([]float64, size)
	}
	return list
}

// Work computes blocks until stop returns true, and reports whether all are done.
func (s *SurfaceWork) Work(stop func() bool) (done bool) {
	s.begin()
	for s.detail > 0 {
		if across, down := s.blocks(); s.next >= across*down {
			s.done, s.next, s.detail = s.detail, 0, s.detail/2
			continue
		}
		s.some()
		if stop() && s.done > 0 {
			break
		}
	}
	return s.detail == 0
}

// blocks returns how many blocks of the present detail cover the surface.
func (s *SurfaceWork) blocks() (across, down int) {
	return (s.surface.W + s.detail - 1) / s.detail, (s.surface.H + s.detail - 1) / s.detail
}

// some computes the next batch of blocks.
func (s *SurfaceWork) some() {
	across, down := s.blocks()
	n, inputs := min(batch, across*down-s.next), s.architecture.Inputs
	for i := range n {
		for f, v := range s.point((s.next+i)%across, (s.next+i)/across) {
			s.x[f*n+i] = v
		}
	}
	s.predictor.Predict(s.params, s.x[:inputs*n], n)
	s.fill(s.surface.Outputs, 1, s.predictor.Outputs(), n)
	if s.layer >= 0 {
		s.fill(s.surface.Hidden, s.surface.Every, s.predictor.A(s.layer), n)
	}
	s.next += n
}

// point returns the inputs in the middle of a block.
func (s *SurfaceWork) point(column, row int) []float64 {
	p := s.surface.Plane
	x, y := s.middle(column, row)
	copy(s.at, p.Held)
	s.at[p.X] = x
	if p.Y >= 0 {
		s.at[p.Y] = y
	}
	p.Follow.Follow(s.at)
	return s.at
}

// middle returns the point in the middle of a block.
func (s *SurfaceWork) middle(column, row int) (x, y float64) {
	p := s.surface.Plane
	half := float64(s.detail) / 2
	x = p.LowX + float64((p.HighX-p.LowX)*((float64(column*s.detail)+half)/float64(s.surface.W)))
	y = p.HighY - float64((p.HighY-p.LowY)*((float64(row*s.detail)+half)/float64(s.surface.H)))
	return x, y
}

// fill writes n values of each unit into their blocks. The pictures have one pixel for
// every × every pixels of the surface.
func (s *SurfaceWork) fill(to [][]float64, every int, from []float64, n int) {
	across, _ := s.blocks()
	w, h := (s.surface.W+every-1)/every, (s.surface.H+every-1)/every
	for i := range n {
		left, top := (s.next+i)%across*s.detail, (s.next+i)/across*s.detail
		right, bottom := min((left+s.detail+every-1)/every, w), min((top+s.detail+every-1)/every, h)
		for u := range to {
			v := from[u*n+i]
			for y := (top + every - 1) / every; y < bottom; y++ {
				for x := (left + every - 1) / every; x < right; x++ {
					to[u][y*w+x] = v
				}
			}
		}
	}
}

// Surface returns a copy of the surface so far, or nil before the first complete round.
func (s *SurfaceWork) Surface() *Surface {
	if s.done == 0 {
		return nil
	}
	c := s.surface
	c.Detail = s.done
	c.Outputs, c.Hidden = cloned(c.Outputs), cloned(c.Hidden)
	c.Most = greatest(c.Hidden)
	c.Low, c.High = extremes(c.Outputs[0])
	return &c
}

// extremes returns the smallest and the largest finite value.
func extremes(values []float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if network.Finite(v) {
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	return low, high
}

// greatest returns the largest finite absolute value of each list, or 0 if it has none.
func greatest(list [][]float64) []float64 {
	most := make([]float64, len(list))
	for i, values := range list {
		for _, v := range values {
			if v = math.Abs(v); v > most[i] && v <= math.MaxFloat64 {
				most[i] = v
			}
		}
	}
	return most
}

func cloned(list [][]float64) [][]float64 {
	copies := make([][]float64, len(list))
	for i := range list {
		copies[i] = append([]float64(nil), list[i]...)
	}
	return copies
}
