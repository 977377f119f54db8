// Package solution draws what another number would have to be for a number to be what is
// wanted: both as they are and as they would be, the one as a curve over the other, and the
// activation of the unit with both places on it.
package solution
