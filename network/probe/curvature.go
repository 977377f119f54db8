package probe

import "math"

// Curvature is how the loss bends at a point of the plane of two weights.
type Curvature struct {
	Steepest, Flattest float64 // second derivatives in the directions where they are largest and smallest

	// Doubt is how far either may be off. A curvature no larger than that cannot be
	// told from 0.
	Doubt float64
}

// Sign returns +1 for a curvature that bends up, −1 for one that bends down, and 0 for
// one that cannot be told from 0.
func (c Curvature) Sign(curvature float64) int {
	switch {
	case curvature > c.Doubt:
		return 1
	case curvature < -c.Doubt:
		return -1
	default:
		return 0
	}
}

// gradientFunc returns the gradient at a point of the plane.
type gradientFunc func(x, y float64) (gx, gy float64)

// bend is a matrix of second derivatives: across, up, and the mixed derivative in
// either order. The two mixed derivatives differ only by their errors.
type bend struct{ xx, yy, xy, yx float64 }

// curvature returns the eigenvalues of the matrix of second derivatives at a point. It
// measures the matrix by central differences of the gradient, over ever shorter
// distances until the results agree. A kink within reach, or rounding, keeps them
// apart, and the doubt is how far. Output is the largest |ŷ|, on which the rounding of
// gradients depends.
func curvature(gradient gradientFunc, x, y, output float64) Curvature {
	const levels, shorter, enough = 5, 4, 1e-9
	h := math.Ldexp(1, -10)
	measured, _ := differences(gradient, x, y, h)
	before := measured // extrapolated
	best := Curvature{Doubt: math.Inf(1)}
	for level := 1; level < levels && !(best.Doubt <= enough*math.Abs(best.Steepest)); level++ {
		h /= shorter
		next, size := differences(gradient, x, y, h)
		better := measured.extrapolate(next, shorter*shorter)
		found := better.eigenvalues()
		found.Doubt = 2*math.Min(better.distance(before), next.distance(measured)) + math.Abs(better.xy-better.yx) +
			rounding(found, size, math.Abs(x)+math.Abs(y), output)/h
		if level == 1 || !(found.Doubt >= best.Doubt) {
			best = found
		}
		measured, before = next, better
	}
	return best
}

// differences measures the second derivatives over a distance, and returns the largest
// gradient on the way as well.
func differences(gradient gradientFunc, x, y, h float64) (b bend, size float64) {
	hx, hy := h*math.Max(1, math.Abs(x)), h*math.Max(1, math.Abs(y))
	rightX, rightY := gradient(x+hx, y)
	leftX, leftY := gradient(x-hx, y)
	aboveX, aboveY := gradient(x, y+hy)
	belowX, belowY := gradient(x, y-hy)
	for _, g := range []float64{rightX, rightY, leftX, leftY, aboveX, aboveY, belowX, belowY} {
		size = math.Max(size, math.Abs(g))
	}
	return bend{
		xx: (rightX - leftX) / (2 * hx), yx: (rightY - leftY) / (2 * hx),
		yy: (aboveY - belowY) / (2 * hy), xy: (aboveX - belowX) / (2 * hy),
	}, size
}

// extrapolate removes the error that is proportional to the square of the distance. At
// the shorter distance it is smaller by that factor.
func (b bend) extrapolate(short bend, factor float64) bend {
	better := func(long, short float64) float64 { return short + (short-long)/(factor-1) }
	return bend{
		xx: better(b.xx, short.xx), yy: better(b.yy, short.yy),
		xy: better(b.xy, short.xy), yx: better(b.yx, short.yx),
	}
}

// distance returns the Frobenius norm of the difference. No eigenvalue differs by more.
func (b bend) distance(other bend) float64 {
	xx, yy, xy, yx := b.xx-other.xx, b.yy-other.yy, b.xy-other.xy, b.yx-other.yx
	return math.Sqrt(float64(xx*xx) + float64(yy*yy) + float64(xy*xy) + float64(yx*yx))
}

// eigenvalues returns the largest and smallest second derivative in any direction.
func (b bend) eigenvalues() Curvature {
	half, mean, xy := (b.xx-b.yy)/2, (b.xx+b.yy)/2, (b.xy+b.yx)/2
	root := math.Sqrt(float64(half*half) + float64(xy*xy))
	return Curvature{Steepest: mean + root, Flattest: mean - root}
}

// rounding estimates the rounding error of a difference of gradients. Gradients are
// sums of products with outputs, at weights of some size.
func rounding(c Curvature, size, weights, output float64) float64 {
	const few = 8 * 0x1p-52
	steep := math.Max(math.Abs(c.Steepest), math.Abs(c.Flattest))
	return few * (size + steep*(1+weights) + math.Sqrt(steep)*output)
}
