package session

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// counter is a setting of a state: a number of things done.
type counter struct{ to *int }

func (f counter) takes() string { return fmt.Sprintf("a whole number from 0 to %d", math.MaxInt) }

func (f counter) read(n *node) error {
	if n.kind != wholeNode || n.whole < 0 || n.whole > math.MaxInt {
		return wrongValue(f, n)
	}
	*f.to = int(n.whole)
	return nil
}

func (f counter) parse(text string) error { return wrongText(f, text) }

func (f counter) write() string { return strconv.Itoa(*f.to) }

func (counter) isSet() bool { return true }

func (f counter) clear() { *f.to = 0 }

// total is a setting of a state: a sum, which need not be finite.
type total struct{ to *float64 }

func (f total) takes() string { return "a number" }

func (f total) read(n *node) error {
	v, ok := n.float()
	if !ok {
		return wrongValue(f, n)
	}
	*f.to = v
	return nil
}

func (f total) parse(text string) error { return wrongText(f, text) }

func (f total) write() string { return formatNumber(*f.to) }

func (total) isSet() bool { return true }

func (f total) clear() { *f.to = 0 }

// none is a setting of a state in a session that has none.
type none struct{}

func (none) takes() string { return "part of a saved session" }

func (f none) read(n *node) error { return wrongValue(f, n) }

func (f none) parse(text string) error { return wrongText(f, text) }

func (none) write() string { return "" }

func (none) isSet() bool { return false }

func (none) clear() {}

// hidden is a flag that takes the units of each hidden layer: 4,2; 0 is none.
type hidden struct {
	to       *Opt[[]int]
	maxUnits int
}

func (f hidden) takes() string {
	return fmt.Sprintf("the units of each hidden layer, such as 4,2 (0: none), at most %d in each of at most %d", f.maxUnits, maxLayers-1)
}

func (f hidden) read(n *node) error { return wrongValue(f, n) }

func (f hidden) parse(text string) error {
	units := []int{}
	for _, part := range strings.Split(text, ",") {
		u, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || u < 0 || u > f.maxUnits || (u == 0 && strings.TrimSpace(text) != "0") {
			return wrongText(f, text)
		}
		if u > 0 {
			units = append(units, u)
		}
	}
	if len(units) >= maxLayers {
		return complain(place{}, ": a network has at most %d hidden layers, not %d", maxLayers-1, len(units))
	}
	*f.to = Some(units)
	return nil
}

func (hidden) write() string { return "" }

func (f hidden) isSet() bool { return f.to.Set }

func (f hidden) clear() { *f.to = Opt[[]int]{} }
