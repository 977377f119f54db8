package session

import (
	"fmt"

	"backstep/data/toml"
)

// origin remembers where each setting of a session was set, so that what turns
// out to be wrong later can still be pointed at.
type origin struct {
	toml.Origin
	flags map[string]string // by key, the flag that set it last; empty if the key itself was given

	anew  string // the flag that dropped the state
	steps int    // that the state stood after
}

// given reports whether that flag set something.
func (o *origin) given(flag string) bool {
	for _, f := range o.flags {
		if f == flag {
			return true
		}
	}
	return false
}

// errorf returns an error about the setting of that key, which its text need
// not name.
func (o *origin) errorf(key, format string, args ...any) error {
	return o.wrong(key, toml.Complain(toml.Place{}, ": "+format, args...))
}

// itemf returns an error about item i of the list in that setting.
func (o *origin) itemf(key string, i int, format string, args ...any) error {
	at, _ := o.Place(toml.Item(key, i))
	return o.wrong(key, toml.Complain(at, ": "+format, args...))
}

// wrong turns what is wrong with the value of a setting into a [toml.Error]: about
// its flag if it was given, else about where the file has it.
func (o *origin) wrong(key string, err error) error {
	flag, given := o.flags[key]
	switch {
	case !given:
		return o.Wrong(key, err)
	case flag == "":
		return &toml.Error{Text: key + err.Error()}
	default:
		return &toml.Error{Text: "--" + flag + err.Error()}
	}
}

// counted writes a number of things of irregular plural: 1 matrix, 2 matrices.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
