package sheaf

// dotsGap is the least number of columns of dots beside weights that have columns of
// their own. It is leastInRows if weights in every row would otherwise cover the dots.
const (
	dotsGap     = 12
	leastInRows = 8
)

// gap is the room between two columns. If wires run in rows, each incoming weight has a
// row at its unit. Otherwise edges are drawn in dots.
type gap struct {
	x, w    int
	rows    bool
	fields  int // the number of columns of numbers: 1, or 3 for old, gradient and new
	weights int // the width kept free of dots for the weights of the selected unit
}

// overlaid reports whether weights have no columns of their own but have room above the
// dots, with a blank on both sides.
func (g gap) overlaid(number int) bool { return !g.rows && g.weights == 0 && g.w > number }

// needsAll reports whether the gap has no room for the names of target and loss, with a
// blank on both sides and to the right of weights above the dots.
func (g gap) needsAll(number int) bool {
	const name = len(" target ")
	return g.w < name || g.overlaid(number) && g.w < number+1+name
}
