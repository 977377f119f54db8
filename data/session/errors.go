package session

import (
	"fmt"

	"backstep/data/toml"
)

// origin remembers where each setting of a session was set, so that an error found
// later can still point there.
type origin struct {
	toml.Origin
	flags map[string]string // by key, the flag that set it last; empty if the key itself was given

	anew  string // the flag that dropped the state
	steps int    // how many steps that state had completed
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

// errorf returns an error about the setting of that key. Its text need not name the
// setting.
func (o *origin) errorf(key, format string, args ...any) error {
	return o.wrong(key, toml.Complain(toml.Place{}, ": "+format, args...))
}

// itemf returns an error about item i of the list in that setting.
func (o *origin) itemf(key string, i int, format string, args ...any) error {
	at, _ := o.Place(toml.Item(key, i))
	return o.wrong(key, toml.Complain(at, ": "+format, args...))
}

// wrong turns an error about the value of a setting into a [toml.Error]. It is about
// the flag or the key that gave the value, or else about its place in the file.
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

// counted formats a number of things with an irregular plural: 1 matrix, 2 matrices.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
