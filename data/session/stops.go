package session

import (
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/data/toml"
)

// stops are the values that arrow keys offer.
type stops interface {
	// beside returns the values below and above the present one of a session, empty
	// where there is none.
	beside(s Setting, of *Session) (down, up string)
}

// stopsOf is a function that returns the stops beside the present value.
type stopsOf func(s Setting, of *Session) (down, up string)

func (f stopsOf) beside(s Setting, of *Session) (down, up string) { return f(s, of) }

// ladder is all stops of a number, in ascending order.
type ladder []float64

// Stops returns the sensible values next to the present one of a session, as
// [Setting.Give] takes them. Numbers have stops to both sides, names go in the order of
// [Setting.Choices], and a switch is false and then true. Where there is no further
// value, or the present one is not among names, it is empty.
func (s Setting) Stops(of *Session) (down, up string) {
	switch {
	case s.stops != nil:
		return s.stops.beside(s, of)
	case s.Switch():
		return beside([]string{"false", "true"}, s.Value(of))
	default:
		return beside(s.Choices(), s.Value(of))
	}
}

// Ladder returns all stops of a number, in ascending order. It is empty if they have no
// end.
func (s Setting) Ladder() []float64 {
	all, _ := s.stops.(ladder)
	return slices.Clone(all)
}

// beside returns the names before and after one of them.
func beside(names []string, name string) (before, after string) {
	at := slices.Index(names, name)
	if at > 0 {
		before = names[at-1]
	}
	if at >= 0 && at < len(names)-1 {
		after = names[at+1]
	}
	return before, after
}

// among returns the stops of a number, which are in ascending order.
func among(list ...float64) ladder { return list }

func (l ladder) beside(s Setting, of *Session) (down, up string) {
	present, err := text.ParseNumber(s.Value(of))
	if err != nil {
		return "", ""
	}
	for _, stop := range l {
		if stop < present {
			down = toml.Shortest(stop)
		}
		if stop > present && up == "" {
			up = toml.Shortest(stop)
		}
	}
	return down, up
}

// oneByOne returns the stops of a whole number that goes up and down by one.
func oneByOne(s Setting, of *Session) (down, up string) {
	v, err := strconv.ParseUint(s.Value(of), 10, 63)
	if err != nil {
		return "", ""
	}
	if v > 0 {
		down = strconv.FormatUint(v-1, 10)
	}
	return down, strconv.FormatUint(v+1, 10)
}

// batchStops returns the stops of a batch size. 0, the whole set, is the largest of
// them.
func batchStops(s Setting, of *Session) (down, up string) {
	if s.Value(of) == "0" {
		return "1024", ""
	}
	down, up = among(1, 2, 4, 5, 8, 10, 16, 20, 30, 32, 50, 64, 100, 128, 256, 512, 1024).beside(s, of)
	if down == "" && up == "" {
		return "", ""
	}
	if up == "" {
		up = "0"
	}
	return down, up
}

// hiddenStops returns one unit fewer and one more in the last hidden layer. A layer of
// no units is none.
func hiddenStops(_ Setting, of *Session) (down, up string) {
	hidden := of.Hidden()
	last := len(hidden) - 1
	if last < 0 {
		return "", "1"
	}
	around := func(by int) string { return sayHidden(unitsOf(WithUnits(hidden, last, hidden[last].Units+by))) }
	return around(-1), around(+1)
}

// The stops of several settings of the same kind.
func rateStops() ladder {
	return among(0.00001, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 1, 2, 3, 5, 10, 20, 30)
}

func penaltyStops() ladder {
	return among(0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)
}

func memoryStops() ladder {
	return among(0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 0.9999)
}

func epochStops() ladder {
	return among(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
}

func weightStops() ladder {
	return among(-5, -3, -2, -1, -0.5, -0.3, -0.1, -0.01, 0, 0.01, 0.1, 0.3, 0.5, 1, 2, 3, 5)
}

// fields splits what a flag says with commas.
func fields(value string) []string {
	list := strings.Split(value, ",")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}
