package data

import (
	"math"

	"backstep/network/exact"
)

// generator draws the samples of a generated set.
type generator struct {
	set    *Set
	n      int
	noise  float64
	stream *exact.Stream
}

func generate(b builtin, o Options) *Set {
	g := &generator{
		set: &Set{Note: "generated", Each: "point", All: "points"}, n: o.Samples, noise: o.Noise,
		stream: exact.NewStream(o.Seed, exact.Data, drawRows),
	}
	b.generate(g)
	return g.set
}

// stray returns a normal draw whose standard deviation is the noise.
func (g *generator) stray() float64 {
	if g.noise == 0 {
		return 0
	}
	return float64(g.noise * g.stream.Normal())
}

// plane makes the set one of points x1, x2 with these classes.
func (g *generator) plane(classes ...string) {
	kind := Binary
	if len(classes) > 2 {
		kind = Classes
	}
	g.set.Features = []Column{{Name: "x1"}, {Name: "x2"}}
	g.set.Target = Target{Column: Column{Name: "class"}, Kind: kind, Classes: classes}
}

// point adds a point, moved by the noise. The conversions to float64 round products
// before anything is added to them.
func (g *generator) point(x1, x2 float64, class int) {
	g.set.Raw = append(g.set.Raw, []float64{float64(x1) + g.stray(), float64(x2) + g.stray()})
	g.set.Class = append(g.set.Class, class)
}

// circles draws class 0 on a circle of radius 1, and class 1 on a circle of half that
// radius.
func circles(g *generator) {
	g.plane("0", "1")
	for i := range g.n {
		class := i % 2
		radius := 1 - 0.5*float64(class)
		angle := g.stream.Uniform(0, 2*math.Pi)
		g.point(radius*exact.Cos(angle), radius*exact.Sin(angle), class)
	}
}

// moons draws two half circles, each with an end in the hollow of the other.
func moons(g *generator) {
	g.plane("0", "1")
	for i := range g.n {
		class := i % 2
		angle := g.stream.Uniform(0, math.Pi)
		x1, x2 := exact.Cos(angle), exact.Sin(angle)
		if class == 1 {
			x1, x2 = 1-x1, 0.5-x2
		}
		g.point(x1, x2, class)
	}
}

// blobs draws clouds around three points at equal distances from each other.
func blobs(g *generator) {
	g.plane("0", "1", "2")
	for i := range g.n {
		class := i % 3
		angle := float64(2*math.Pi/3*float64(class)) + math.Pi/2
		g.point(exact.Cos(angle), exact.Sin(angle), class)
	}
}

// spiral draws two arms that wind one and three quarter times around the middle.
func spiral(g *generator) {
	g.plane("0", "1")
	arm := (g.n + 1) / 2
	for i := range g.n {
		class := i % 2
		along := float64(i/2+1) / float64(arm)
		angle := float64(1.75*along*2*math.Pi) + float64(math.Pi*float64(class))
		radius := 5 * along
		g.point(radius*exact.Sin(angle), radius*exact.Cos(angle), class)
	}
}

// curve draws y = sin 2x · e^(−x²/8) over −3 to 3.
func curve(g *generator) {
	g.set.Features = []Column{{Name: "x"}}
	g.set.Target = Target{Column: Column{Name: "y"}, Kind: Regression}
	for i := range g.n {
		x := float64(6*float64(i)/float64(g.n-1)) - 3
		y := float64(exact.Sin(2*x) * exact.Exp(-x*x/8))
		g.set.Raw = append(g.set.Raw, []float64{x})
		g.set.Numbers = append(g.set.Numbers, []float64{y + g.stray()})
	}
}
