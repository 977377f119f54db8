package cli

import (
	"errors"
	"fmt"
	"math"
	"strconv"
)

// count is a flag that takes a whole number from 1 on. It is 0 if it was not given.
type count int

// Set reads the flag.
func (c *count) Set(text string) error {
	n, err := strconv.Atoi(text)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return fmt.Errorf("it takes a whole number from 1 to %d", math.MaxInt)
	case err != nil || n < 1:
		return errors.New("it takes a whole number from 1 on")
	}
	*c = count(n)
	return nil
}

// String returns the value as text.
func (c *count) String() string { return strconv.Itoa(int(*c)) }

// Type returns what help calls the value.
func (c *count) Type() string { return "N" }
