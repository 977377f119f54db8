package probe

import (
	"math"

	"backstep/network"
	"backstep/network/scaling"
)

// InputPlane is a plane through the space of inputs. Two inputs vary over it, and the
// others are fixed. A network with one input has Y = −1.
type InputPlane struct {
	X, Y                     int // the inputs that vary
	LowX, HighX, LowY, HighY float64
	Held                     []float64 // a value for every input; those of X and Y are not read
	Varies                   []float64 // the standard deviation of every input

	// Follow keeps inputs that are derived from others in step with them; nil if there are
	// none.
	Follow *scaling.Follower
}

// Around returns the plane of inputs x and y that holds all points with a margin on
// every side. All other inputs are at their means. For a single input y is −1.
func Around(points [][]float64, x, y int) InputPlane {
	p := InputPlane{X: x, Y: y, HighX: 1, HighY: 1}
	if len(points) == 0 {
		return p
	}
	p.Held, p.Varies = make([]float64, len(points[0])), make([]float64, len(points[0]))
	for _, point := range points {
		for i, v := range point {
			p.Held[i] += v / float64(len(points))
		}
	}
	for _, point := range points {
		for i, v := range point {
			p.Varies[i] += float64((v-p.Held[i])*(v-p.Held[i])) / float64(len(points))
		}
	}
	for i, squares := range p.Varies {
		p.Varies[i] = math.Sqrt(squares)
	}
	p.LowX, p.HighX = extent(points, x)
	if y >= 0 {
		p.LowY, p.HighY = extent(points, y)
	}
	return p
}

// extent returns the range of a coordinate, with a margin.
func extent(points [][]float64, i int) (low, high float64) {
	const margin = 0.15
	low, high = points[0][i], points[0][i]
	for _, point := range points {
		low, high = min(low, point[i]), max(high, point[i])
	}
	if room := (high - low) * margin; room > 0 {
		return low - room, high + room
	}
	room := max(1, math.Abs(low)*margin)
	return low - room, high + room
}

// Far reports whether a point is far from the plane: whether its other inputs, apart from
// those that follow the two, differ from the held ones by more than one and a half standard
// deviations in the quadratic mean.
func (p InputPlane) Far(point []float64) bool {
	const far = 1.5
	sum, n := 0.0, 0.0
	for i, v := range point {
		if i == p.X || i == p.Y || p.Follow.Follows(i) || p.Varies[i] == 0 {
			continue
		}
		by := (v - p.Held[i]) / p.Varies[i]
		sum, n = sum+float64(by*by), n+1
	}
	return sum > far*far*n
}

// Pixel returns the pixel of a point among w × h pixels, and whether it lies on the
// plane.
func (p InputPlane) Pixel(x, y float64, w, h int) (px, py int, on bool) {
	fx, fy := (x-p.LowX)/(p.HighX-p.LowX), (p.HighY-y)/(p.HighY-p.LowY)
	if !(fx >= 0 && fx < 1 && fy >= 0 && fy < 1) {
		return 0, 0, false
	}
	return int(fx * float64(w)), int(fy * float64(h)), true
}

// Answer returns the activations of every layer at one input.
func Answer(a network.Architecture, params []network.Parameters, x []float64) [][]float64 {
	p := network.NewPredictor(a, 1)
	p.Predict(params, x, 1)
	layers := make([][]float64, len(a.Layers))
	for l := range layers {
		layers[l] = append([]float64(nil), p.A(l)...)
	}
	return layers
}
